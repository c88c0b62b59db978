import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { clockAt } from '../../../tests/support/clock';
import { startMailCatcher } from './mail-catcher';

it('takes a bilingual mail over SMTP, shows it, and still has it after a restart', async () => {
  const clock = clockAt('2026-11-28T10:00:00Z');
  const folder = mkdtempSync(join(tmpdir(), 'cylch-mail-'));
  const first = await startMailCatcher({ folder, clock });
  await createTransport(`smtp://127.0.0.1:${first.smtpPort}`).sendMail({
    from: 'cylch@cylch.example',
    to: 'swyddog@cylch.example',
    subject: 'Nodyn atgoffa: tŷ bach / Reminder',
    messageId: '<a@cylch.example>',
    text: 'Dyddiad cau: 31 Awst 2026',
    html: '<p lang="cy">Dyddiad cau</p>',
  });
  await first.stop();
  const second = await startMailCatcher({ folder, clock });
  const page = await (await fetch(`http://127.0.0.1:${second.httpPort}/`)).text();
  const mail = await (await fetch(`http://127.0.0.1:${second.httpPort}/messages/000001`)).text();
  await second.stop();
  rmSync(folder, { recursive: true });
  expect(second.store.all()).toMatchObject([{ to: 'swyddog@cylch.example', messageId: '<a@cylch.example>' }]);
  expect(page).toContain('Nodyn atgoffa: tŷ bach');
  // whoever looks at a weekend is told why nothing comes
  expect(page).toContain('Ar ddiwrnodau gwaith yng Nghymru, o 09:00');
  expect(page).toContain('on working days in Wales, from 09:00');
  expect(mail).toContain('Dyddiad cau: 31 Awst 2026');
});

it('keeps every one of many mails that come at once, and overwrites none after one was removed', async () => {
  const clock = clockAt('2026-11-28T10:00:00Z');
  const folder = mkdtempSync(join(tmpdir(), 'cylch-mail-'));
  const send = (port: number, numbers: readonly number[]) =>
    Promise.all(
      numbers.map((number) =>
        createTransport(`smtp://127.0.0.1:${port}`).sendMail({
          from: 'cylch@cylch.example',
          to: 'swyddog@cylch.example',
          subject: `Mail ${number}`,
          text: 'x'.repeat(10_000),
        }),
      ),
    );
  const first = await startMailCatcher({ folder, clock });
  await send(first.smtpPort, [1, 2, 3, 4, 5, 6]);
  await first.stop();
  rmSync(join(folder, '000002.eml'));
  const second = await startMailCatcher({ folder, clock });
  await send(second.smtpPort, [7]);
  await second.stop();
  const third = await startMailCatcher({ folder, clock });
  await third.stop();
  rmSync(folder, { recursive: true });
  expect(new Set(first.store.all().map(({ id }) => id)).size).toBe(6);
  expect(third.store.all().map(({ id }) => id)).toEqual(second.store.all().map(({ id }) => id));
  expect(third.store.all()).toHaveLength(6);
  expect(third.store.find('000007')?.subject).toBe('Mail 7');
});
