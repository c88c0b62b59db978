import type { ObligationInFull } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Language, both, dateInWales } from '#domain/kernel';

const W = {
  was: both('Date as it stands', 'Y dyddiad fel y mae'),
  newDay: both('New last lawful day', 'Diwrnod cyfreithlon olaf newydd'),
  provision: both('Provision that does it', 'Y ddarpariaeth sy’n ei wneud'),
  decision: both('Recorded decision', 'Penderfyniad a gofnodwyd'),
  advice: both('Advice', 'Cyngor'),
  reading: both('Reading', 'Dehongliad'),
  from: both('From', 'O'),
  to: both('To', 'Hyd at'),
  reason: both('Reason', 'Rheswm'),
  error: both('What was wrong', 'Beth oedd yn anghywir'),
  evidence: both('Document', 'Dogfen'),
  done: both('Done on', 'Gwnaed ar'),
  statement: both('Statement', 'Datganiad'),
  on: both('Put forward on', 'Cynigiwyd ar'),
} satisfies Record<string, Bilingual>;

interface Referenced {
  readonly decidedBy?: string;
  readonly from?: string;
  readonly reference: string;
  readonly on?: CalendarDate;
}

/** What a change may say, whichever it is. */
interface Said {
  readonly newLastDay?: CalendarDate;
  readonly amendingProvision?: string;
  readonly provision?: string;
  readonly decision?: Referenced;
  readonly advice?: Referenced;
  readonly readingId?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly reason?: string;
  readonly error?: string;
  readonly evidence?: Referenced;
}

type Row = readonly [label: string, value: string];

/** What waits for a second person: who put it forward and when, what it would do, and why. */
export function proposalsIn(
  { state, history }: ObligationInFull,
  language: Language,
): readonly (readonly Row[])[] {
  const day = (on: CalendarDate): string => formatDate(on, language);
  const row = (label: Bilingual, value: string | undefined): readonly Row[] =>
    value === undefined ? [] : [[label[language], value]];
  const put = (eventId: string): readonly Row[] => {
    const event = history.find((each) => each.eventId === eventId);
    return event === undefined
      ? []
      : [
          [W.on[language], day(dateInWales(event.recordedAt))],
          [PROPOSAL[language], event.description[language]],
        ];
  };
  const referenced = (of: Referenced | undefined): string | undefined =>
    of &&
    [of.decidedBy ?? of.from, of.reference, of.on && day(of.on)]
      .filter((part) => part !== undefined)
      .join(', ');
  const pending = state.proposals.filter(({ status }) => status === 'pending');
  const changes = pending.map(({ change, eventId, previousLastDay }): readonly Row[] => {
    const said = change as Said;
    const reading = state.definition.readings.find(({ id }) => id === said.readingId)?.label[language];
    return [
      ...put(eventId),
      ...row(W.was, previousLastDay === null ? undefined : day(previousLastDay)),
      ...row(W.newDay, said.newLastDay && day(said.newLastDay)),
      ...row(W.reading, reading ?? said.readingId),
      ...row(W.from, said.from && day(said.from)),
      ...row(W.to, said.to && day(said.to)),
      ...row(W.provision, said.amendingProvision ?? said.provision),
      ...row(W.decision, referenced(said.decision)),
      ...row(W.advice, referenced(said.advice)),
      ...row(W.error, said.error),
      ...row(W.reason, said.reason),
      ...row(W.evidence, referenced(said.evidence)),
    ];
  });
  const completions = state.occurrences.flatMap(({ stage, submission }): readonly (readonly Row[])[] =>
    stage !== 'awaiting-confirmation' || submission === null
      ? []
      : [
          [
            ...put(submission.eventId),
            ...row(W.done, day(submission.actEffectiveOn)),
            ...row(W.statement, submission.statement),
          ],
        ],
  );
  return [...changes, ...completions];
}

const PROPOSAL = both('Proposal', 'Cynnig');
