import { systemViewer, waking as wakingEntries } from '#application/queries';
import { both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import type { Ledger } from '#record/ledger';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { submitAs } from '../shared/submit-as';

/** The entries that an event woke and that wait for an answer. */
export async function waking(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const entries = await withLedger(settings, everyPage);
  if (manner.json) answerJson(io, { waking: entries });
  else if (entries.length === 0)
    say(io, manner, both('No entry waits for an answer.', 'Nid oes cofnod yn aros am ateb.'));
  else
    for (const { obligationId, trigger, title, formerSince } of entries)
      io.out(
        `${obligationId}  ${trigger}  ${title[manner.language] ?? title.en ?? title.cy ?? ''}${formerSince === null ? '' : `  (${FORMER[manner.language]})`}\n`,
      );
  return true;
}

async function everyPage(ledger: Ledger): Promise<Waking> {
  const first = await wakingEntries(systemViewer, ledger, {});
  const entries = [...first.waking];
  for (let page = 2; page <= first.pages; page += 1)
    entries.push(...(await wakingEntries(systemViewer, ledger, { page })).waking);
  return entries;
}

type Waking = Awaited<ReturnType<typeof wakingEntries>>['waking'];

const FORMER = both('of the former government', 'y llywodraeth flaenorol');
const ANSWERS = ['adopt', 'change', 'drop'] as const;

/** Answers one event that woke an entry: adopt, change or drop. */
export async function answer(
  io: Io,
  manner: Manner,
  settings: Settings,
  asked: {
    readonly id: string;
    readonly trigger: string;
    readonly answer: string;
    readonly reason: string;
    readonly by: string;
  },
): Promise<boolean> {
  const { id, trigger, reason, by } = asked;
  const given = ANSWERS.find((each) => each === asked.answer);
  if (given === undefined)
    throw new CommandError(
      both(
        `${asked.answer} is no answer: give adopt, change or drop.`,
        `Nid ateb yw ${asked.answer}: rhowch adopt, change neu drop.`,
      ),
      2,
    );
  const command = { type: 'answer-trigger' as const, trigger, answer: given, reason };
  const outcome = await submitAs(io, settings, { by, id, command });
  const proposed =
    outcome.eventTypes.includes('ChangeProposed') && !outcome.eventTypes.includes('ChangeApproved');
  if (manner.json) answerJson(io, outcome);
  else
    say(
      io,
      manner,
      proposed
        ? both(
            'It takes two people: it waits for the approver.',
            'Mae angen dau berson: mae’n aros am y cymeradwywr.',
          )
        : both('The answer was recorded.', 'Cofnodwyd yr ateb.'),
    );
  return true;
}
