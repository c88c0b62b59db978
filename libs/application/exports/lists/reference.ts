import { z } from 'zod';
import {
  delegations,
  kindLadders,
  mayReadDirectory,
  recordedFacts,
  awaitedFacts,
  changesOfGovernment,
} from '#application/queries';
import { duties } from '#application/statute';
import { ladderInWords } from '#domain/history';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { kindWords } from '#domain/obligations';
import { type ListDescription, describeList, listed } from '../table';
import { bilingual, coded, day, id, person, text, time } from './columns';
import { looksAfterAll } from './may-read';

interface FactRow {
  readonly fact: string;
  readonly title: Bilingual | null;
  readonly kind: string | null;
  readonly state: 'recorded' | 'projected' | 'awaited' | 'withdrawn';
  readonly number: number | null;
  readonly effectiveOn: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly value: string | number | null;
  readonly reference: string | null;
  /** how many entries wait for it, or were told of it */
  readonly entries: number;
}

const FACT_STATES = {
  recorded: both('Recorded', 'Wedi’i chofnodi'),
  projected: both('Expected', 'Disgwyliedig'),
  awaited: both('Nothing recorded yet', 'Dim wedi’i gofnodi eto'),
  withdrawn: both('Withdrawn', 'Wedi’i thynnu’n ôl'),
};

export const factsList: ListDescription = describeList({
  name: 'facts',
  title: both('Facts', 'Ffeithiau'),
  filter: z.object({}),
  rows: async function* (viewer, { ledger }): AsyncGenerator<FactRow> {
    const none = { number: null, effectiveOn: null, until: null, value: null, reference: null };
    for (const { fact, title, waiting } of await awaitedFacts(viewer, ledger))
      yield { fact, title, kind: null, state: 'awaited', ...none, entries: waiting };
    for (const { fact, title, kind, entries, reached } of await recordedFacts(viewer, ledger))
      for (const { number, status, withdrawn, effectiveOn, until, value, evidence } of entries)
        yield {
          fact,
          title,
          kind,
          state: withdrawn ? 'withdrawn' : status,
          number,
          effectiveOn,
          until: until ?? null,
          value: value ?? null,
          reference: evidence.reference,
          entries: reached,
        };
  },
})([
  text('fact', both('Name', 'Enw'), (row) => row.fact, 30),
  {
    key: 'title',
    heading: both('What it is called', 'Beth y’i gelwir'),
    width: 40,
    value: (row, { language }) => row.title?.[language] ?? null,
    json: (row) => row.title && { ...row.title },
  },
  text('kind', both('Kind', 'Math'), (row) => row.kind, 14),
  coded('state', both('State', 'Cyflwr'), (row) => row.state, FACT_STATES),
  text('number', both('Number', 'Rhif'), (row) => row.number, 10),
  day('effectiveOn', both('Day', 'Diwrnod'), (row) => row.effectiveOn),
  day('until', both('Last day', 'Diwrnod olaf'), (row) => row.until),
  text('value', both('Value', 'Gwerth'), (row) => row.value, 14),
  text('reference', both('Document', 'Dogfen'), (row) => row.reference, 40),
  text('entries', both('Entries', 'Cofnodion'), (row) => row.entries, 10),
]);

export const dutiesList: ListDescription = describeList({
  name: 'duties',
  title: both('Statute book', 'Llyfr statud'),
  filter: z.object({ text: z.string().trim().max(200).optional() }),
  rows: (viewer, { ledger, now, filter }) => listed(duties(viewer, ledger, { now, text: filter.text ?? '' })),
})([
  text('id', both('Number', 'Rhif'), (row) => row.id, 10),
  {
    key: 'title',
    heading: both('Duty', 'Dyletswydd'),
    width: 60,
    value: (row, { language }) => row.title[language],
    json: (row) => ({ ...row.title }),
  },
  {
    key: 'bearer',
    heading: both('Whose duty', 'Dyletswydd pwy'),
    width: 40,
    value: (row, { language }) => row.bearer[language],
    json: (row) => ({ ...row.bearer }),
  },
  {
    key: 'citation',
    heading: both('Provision', 'Darpariaeth'),
    width: 60,
    value: (row, { language }) => row.citation[language],
    json: (row) => ({ ...row.citation }),
  },
  text(
    'onRegister',
    both('Entries on the register', 'Cofnodion ar y gofrestr'),
    (row) => row.entries.flatMap((each) => each.onRegister).join(', '),
    40,
  ),
]);

const DELEGATION_STATES = {
  coming: both('To come', 'I ddod'),
  'in-force': both('In force', 'Mewn grym'),
  over: both('Over', 'Wedi dod i ben'),
  ended: both('Ended early', 'Daeth i ben yn gynnar'),
};

export const delegationsList: ListDescription = describeList({
  name: 'delegations',
  title: both('Absences', 'Absenoldebau'),
  filter: z.object({}),
  rows: (viewer, { ledger, now }) => listed(delegations(viewer, ledger, { now })),
})([
  text('delegationId', both('Id', 'Dynodydd'), (row) => row.delegationId, 24),
  person('from', both('Who is away', 'Pwy sydd i ffwrdd'), (row) => ({ personId: row.from })),
  person('to', both('Who acts for them', 'Pwy sy’n gweithredu ar eu rhan'), (row) => ({
    personId: row.to,
  })),
  day('firstDay', both('First day', 'Diwrnod cyntaf'), (row) => row.firstDay),
  day('lastDay', both('Last day', 'Diwrnod olaf'), (row) => row.lastDay),
  coded('state', both('State', 'Cyflwr'), (row) => row.state, DELEGATION_STATES),
  text(
    'posts',
    both('Only in these posts', 'Yn y swyddi hyn yn unig'),
    (row) => (row.posts ?? []).join(', '),
    30,
  ),
  text(
    'obligations',
    both('Only these entries', 'Y cofnodion hyn yn unig'),
    (row) => (row.obligations ?? []).join(', '),
    30,
  ),
]);

export const peopleList: ListDescription = describeList({
  name: 'people',
  title: both('People, posts and roles', 'Pobl, swyddi a rolau'),
  filter: z.object({}),
  mayRead: (viewer) => looksAfterAll(viewer) && mayReadDirectory(viewer).ok,
  rows: (_viewer, { directory }) => listed(Promise.resolve(directory.people)),
})([
  text('id', both('Id', 'Dynodydd'), (row) => row.id, 24),
  text('name', both('Name', 'Enw'), (row) => row.name, 30),
  text('email', both('Email', 'E-bost'), (row) => row.email, 36),
  text('language', both('Language', 'Iaith'), (row) => row.language, 10),
  text('roles', both('Roles', 'Rolau'), (row) => row.roles.join(', '), 26),
  {
    key: 'posts',
    heading: both('Posts', 'Swyddi'),
    width: 60,
    value: (row, { post }) => row.posts.map((each) => post(each)).join(', '),
    json: (row) => [...row.posts],
  },
]);

export const changesList: ListDescription = describeList({
  name: 'changes-of-government',
  title: both('Changes of government', 'Newidiadau llywodraeth'),
  filter: z.object({}),
  rows: async function* (viewer, { ledger }) {
    for (const { entries, ...change } of await changesOfGovernment(viewer, ledger))
      for (const entry of entries) yield { ...change, entry };
  },
})([
  text('act', both('Recorded act', 'Gweithred a gofnodwyd'), (row) => row.act, 30),
  day('on', both('Day of the change', 'Diwrnod y newid'), (row) => row.on),
  id((row) => row.entry.obligationId),
  {
    key: 'title',
    heading: both('Title', 'Teitl'),
    width: 60,
    value: (row, words) => words.title(row.entry.title),
    json: (row) => bilingual(row.entry.title),
  },
  text('reason', both('Reason', 'Rheswm'), (row) => row.reason, 40),
  person('by', both('Who', 'Pwy'), (row) => row.by),
  time('recordedAt', both('Recorded at', 'Cofnodwyd am'), (row) => row.recordedAt),
]);

export const laddersList: ListDescription = describeList({
  name: 'ladders',
  title: both('Reminders by kind', 'Nodiadau atgoffa yn ôl math'),
  filter: z.object({}),
  rows: async function* (viewer, { ledger }) {
    for (const { kind, authority, versions } of await kindLadders(viewer, ledger))
      for (const version of versions) yield { kind, authority, ...version };
  },
})([
  coded('kind', both('Kind', 'Math'), (row) => row.kind, kindWords),
  text('authority', both('Authority', 'Awdurdod'), (row) => row.authority),
  text('version', both('Version', 'Fersiwn'), (row) => row.number, 10),
  day('from', both('From', 'O'), (row) => row.from),
  text(
    'steps',
    both('Steps', 'Camau'),
    (row, { language }) =>
      row.ladder === null
        ? null
        : ladderInWords(row.ladder)
            .map((each) => each[language])
            .join('; '),
    80,
  ),
  text('reason', both('Reason', 'Rheswm'), (row) => row.reason, 40),
  person('by', both('Who', 'Pwy'), (row) => row.by),
]);
