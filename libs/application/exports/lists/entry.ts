import { z } from 'zod';
import { namesIn, postTitle } from '#application/directory';
import { type ObligationInFull, historyLines, obligationInFull } from '#application/queries';
import {
  type Bilingual,
  type Language,
  type Result,
  both,
  inBoth,
  obligationIdSchema,
  ok,
} from '#domain/kernel';
import { bodyIn, kindWords, occurrenceHeading, sourceWords, standingWords } from '#domain/obligations';
import { type Cell, dayCell } from '../formats/cell';
import { type ListDescription, describeList } from '../table';
import { person, text, time } from './columns';

const whichEntry = z.object({ id: obligationIdSchema });

interface Line {
  readonly part: keyof typeof PARTS;
  readonly what: string;
  readonly value: Cell;
  readonly note: string | null;
}

const PARTS = {
  entry: both('Entry', 'Cofnod'),
  source: both('Source', 'Ffynhonnell'),
  date: both('Date', 'Dyddiad'),
  milestone: both('Milestone', 'Carreg filltir'),
  reading: both('Reading', 'Dehongliad'),
  evidence: both('Evidence', 'Tystiolaeth'),
  link: both('Link', 'Dolen'),
};

const F = {
  id: both('Id', 'Dynodydd'),
  title: both('Title', 'Teitl'),
  kind: both('Kind', 'Math'),
  status: both('Status', 'Statws'),
  owner: both('Owner', 'Perchennog'),
  approver: both('Approver', 'Cymeradwywr'),
  body: both('Responsible body', 'Corff cyfrifol'),
  tags: both('Tags', 'Tagiau'),
  sentence: both('Words', 'Geiriau'),
  document: both('Document or Act', 'Dogfen neu Ddeddf'),
  place: both('Place', 'Lle'),
  lookAgain: both('Remind me again on', 'Fy atgoffa eto ar'),
} satisfies Record<string, Bilingual>;

/** An entry line by line: what it is, its dates, and what belongs to it. */
export const entryList: ListDescription = describeList({
  name: 'entry',
  title: both('Entry', 'Cofnod'),
  filter: whichEntry,
  rows: async (
    viewer,
    { ledger, directory, now, language, filter: { id } },
  ): Promise<Result<readonly Line[], never>> => {
    const found = await obligationInFull(viewer, ledger, { id, now, name: namesIn(directory, language) });
    if (!found.ok) return found as never;
    const { at } = found.value;
    return ok(
      at === null ? [] : linesOf(at, language, (post) => post && postTitle(directory, post, language)),
    );
  },
})([
  text('part', both('Part', 'Rhan'), (row, { language }) => PARTS[row.part][language], 16),
  text('what', both('What', 'Beth'), (row) => row.what, 36),
  { key: 'value', heading: both('Value', 'Gwerth'), width: 60, format: 'day', value: (row) => row.value },
  text('note', both('Note', 'Nodyn'), (row) => row.note, 60),
]);

type PostOf = (post: ObligationInFull['state']['owner']) => string | null;

function linesOf(at: ObligationInFull, language: Language, postOf: PostOf): readonly Line[] {
  const { definition, owner, approver, lookAgainOn } = at.state;
  const { source } = definition;
  const { sentence, speaker, place } = sourceWords(source, language);
  const line = (part: Line['part'], what: string, value: Cell, note: string | null = null): Line => ({
    part,
    what,
    value,
    note,
  });
  const ofEntry = (what: Bilingual, value: Cell): Line => line('entry', what[language], value);
  return [
    ofEntry(F.id, at.id),
    ofEntry(F.title, inBoth(definition.title, at.id)[language]),
    ofEntry(F.kind, kindWords[definition.kind][language]),
    ofEntry(F.status, standingWords[at.standing][language]),
    ofEntry(F.owner, postOf(owner)),
    ofEntry(F.approver, postOf(approver)),
    ofEntry(F.body, bodyIn(definition.responsible, language).text),
    ofEntry(F.lookAgain, dayCell(lookAgainOn)),
    ofEntry(F.tags, definition.tags.join(', ')),
    line('source', F.document[language], source.title[language], speaker),
    line('source', F.place[language], place),
    line('source', F.sentence[language], sentence),
    ...at.occurrences.map(({ number, due, standing }) =>
      line(
        'date',
        occurrenceHeading(definition, number)[language],
        dayCell(due?.lastLawfulDay),
        standingWords[standing][language],
      ),
    ),
    ...at.occurrences.flatMap(({ number, milestones }) =>
      milestones.map(({ title, on }) =>
        line('milestone', title[language], dayCell(on), occurrenceHeading(definition, number)[language]),
      ),
    ),
    ...definition.readings.map(({ id, label, reason }) =>
      line('reading', label[language], at.state.chosenReading?.readingId === id, reason[language]),
    ),
    ...at.state.evidence.map(({ reference, description, effectiveOn }) =>
      line('evidence', reference, dayCell(effectiveOn), description),
    ),
    ...at.links.map(({ words, title, to }) => line('link', words[language], to, inBoth(title, to)[language])),
  ];
}

/** Every event of an entry, a row each. */
export const historyList: ListDescription = describeList({
  name: 'history',
  title: both('History of an entry', 'Hanes cofnod'),
  filter: whichEntry,
  rows: async (viewer, { ledger, directory, language, filter: { id } }) => {
    const name = () => namesIn(directory, language);
    return historyLines(viewer, ledger, { id, name });
  },
})([
  text('position', both('Record', 'Cofnod'), (row) => row.position, 10),
  time('recordedAt', both('Recorded at', 'Cofnodwyd am'), (row) => row.recordedAt),
  time('effectiveAt', both('Took effect on', 'Daeth i rym ar'), (row) => row.effectiveAt),
  person('by', both('Who', 'Pwy'), (row) => row.by),
  text('description', both('What', 'Beth'), (row, { language }) => row.description[language], 100),
  text('type', both('Kind of event', 'Math o ddigwyddiad'), (row) => row.type),
]);
