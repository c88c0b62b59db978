import { ukBankHolidays } from '#domain/shipped-holidays';
import { statuteBook } from '../statute-book/index';
import { answerQuestion } from './answer-question';

const answer = (question: unknown) => answerQuestion(question, ukBankHolidays);

describe('a question that is none', () => {
  it.each([
    [{ id: 'q1', duty: 'D1', occurence: 1 }, 'q1'],
    [{ id: 7, duty: 'D1' }, undefined],
    [{ occurence: 1 }, undefined],
    ['D1', undefined],
    [null, undefined],
    [7, undefined],
  ])('%j is refused under the name it gave itself: %p', (question, id) => {
    const { message: _message, ...refusal } = (answer(question) as { refusal: { message: unknown } }).refusal;
    expect(refusal).toMatchObject({ code: 'invalid-question' });
    expect('id' in answer(question) ? answer(question).id : undefined).toBe(id);
  });
});

describe('a question about another list, duty or rule', () => {
  it('names the list that is known', () => {
    expect(answer({ duty: 'D1', calendar: ukBankHolidays.version })).toMatchObject({ ok: true });
    expect(answer({ duty: 'D1', calendar: 'another' })).toMatchObject({
      ok: false,
      refusal: {
        code: 'unknown-calendar',
        message: {
          en: `The holiday list another is not known here; the one known is ${ukBankHolidays.version}.`,
          cy: `Nid yw’r rhestr wyliau another yn hysbys yma; yr un hysbys yw ${ukBankHolidays.version}.`,
        },
      },
    });
  });

  it('names what the statute book holds', () => {
    expect(answer({ duty: 'D999' })).toMatchObject({
      refusal: {
        code: 'unknown-duty',
        message: {
          en: `The statute book has no duty D999: it holds D1 to ${statuteBook().at(-1)!.id}, also by name.`,
        },
      },
    });
    expect(answer({ duty: 'D5', part: 'final' })).toMatchObject({
      refusal: {
        code: 'unknown-duty',
        message: { en: 'The duty D5 has no rule final on that day: its rules are report, draft.' },
      },
    });
  });

  it('takes the first rule of a duty unless it names one', () => {
    const facts = { anchors: { 'senedd-general-election/poll': { date: '2030-05-02' } } };
    const last = (part?: string) => answer({ duty: 'D5', ...facts, ...(part && { part }) });
    expect(last()).toMatchObject({ answer: { lastLawfulDay: '2029-12-31' } });
    expect(last('draft')).toMatchObject({ answer: { lastLawfulDay: '2028-12-31' } });
  });
});
