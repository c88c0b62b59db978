import { ukBankHolidays } from '#domain/shipped-holidays';
import { answerInAnyCase } from './answer-in-any-case';

it('a fault of the program is an answer, and is printed under the number that the answer carries', () => {
  const printed: unknown[] = [];
  jest.spyOn(console, 'error').mockImplementation((text) => printed.push(text));
  const answer = answerInAnyCase({ duty: 'D1' }, ukBankHolidays, () => {
    throw new Error('planted');
  });
  const { incident = '' } = answer.ok ? {} : answer.refusal;
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'internal', incident } });
  expect(incident).toMatch(/^[0-9a-f-]{36}$/);
  expect(printed.join()).toContain(`${incident}: Error: planted`);
  expect(answerInAnyCase({ duty: 'D1' }, ukBankHolidays)).toMatchObject({ ok: true });
});
