import { addToLogContext, openLogger, withLogContext } from './logger';

it('says with every line of which command it is, also later and of several at once', async () => {
  const lines: string[] = [];
  const logger = openLogger({ write: (line) => void lines.push(line) });
  logger.warn('before');
  await Promise.all(
    ['one', 'two'].map((commandId) =>
      withLogContext({ obligationId: 'wm-alp-cycle' }, async () => {
        await Promise.resolve();
        addToLogContext({ commandId });
        await Promise.resolve();
        logger.error({ err: new Error('no answer') }, 'failed');
      }),
    ),
  );
  const [before, ...failed] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(before).toMatchObject({ level: 'warn', msg: 'before' });
  expect(before).not.toHaveProperty('commandId');
  expect(failed).toMatchObject(
    ['one', 'two'].map((commandId) => ({
      commandId,
      obligationId: 'wm-alp-cycle',
      err: { message: 'no answer' },
    })),
  );
});
