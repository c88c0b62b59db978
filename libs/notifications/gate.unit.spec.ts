import { Gate } from './gate';

it('lets so many through at once, all in turn, and goes on after a failure', async () => {
  const gate = new Gate(2);
  let inside = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) =>
    gate.run(async () => {
      most = Math.max(most, (inside += 1));
      await Promise.resolve();
      inside -= 1;
      done.push(number);
      if (number === 2) throw new Error('two failed');
    });
  const ends = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(most).toBe(2);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
});
