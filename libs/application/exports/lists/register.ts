import { z } from 'zod';
import { registerEntries, registerFilter, registerOrders } from '#application/queries';
import { both } from '#domain/kernel';
import { bodyIn, kindWords, standingWords } from '#domain/obligations';
import { type ListDescription, describeList } from '../table';
import { coded, day, dueDate, id, owner, post, text, title } from './columns';

const sort = z.enum(registerOrders.flatMap((order) => [order, `-${order}` as const])).optional();

/** The register, with the filters of its page. */
export const registerList: ListDescription = describeList({
  name: 'register',
  title: both('Register', 'Cofrestr'),
  filter: registerFilter.extend({ sort }),
  rows: (
    viewer,
    { ledger, directory, now, language, person, filter: { sort: given = 'register', ...filter } },
  ) =>
    registerEntries(viewer, ledger, {
      now,
      filter,
      directory,
      language,
      posts: person.posts,
      acting: person.acting,
      order: registerOrders.find((order) => order === given.replace('-', '')),
      descending: given.startsWith('-'),
    }),
})([
  id((row) => row.id),
  title((row) => row.title),
  coded('kind', both('Kind', 'Math'), (row) => row.kind, kindWords),
  coded('standing', both('Status', 'Statws'), (row) => row.standing, standingWords),
  day('dueDate', dueDate, (row) => row.current?.lastLawfulDay),
  text(
    'candidate',
    both('Date not yet confirmed', 'Dyddiad heb ei gadarnhau eto'),
    (row) => row.current?.candidate ?? false,
  ),
  day('lookAgainOn', both('Remind me again on', 'Fy atgoffa eto ar'), (row) => row.lookAgainOn),
  owner((row) => row.owner),
  post('approver', both('Approver', 'Cymeradwywr'), (row) => row.approver),
  text(
    'responsible',
    both('Responsible body', 'Corff cyfrifol'),
    (row, { language }) => bodyIn(row.responsible, language).text,
    36,
  ),
  text('place', both('Place in the source', 'Lle yn y ffynhonnell'), (row) => row.place),
  text('authority', both('Authority', 'Awdurdod'), (row) => row.authority),
  day('saidOn', both('Said on', 'Dywedwyd ar'), (row) => row.saidOn),
  day('firstKnownOn', both('On the register since', 'Ar y gofrestr ers'), (row) => row.firstKnownOn),
  text('incomplete', both('Incomplete', 'Anghyflawn'), (row) => row.incomplete),
  text('tags', both('Tags', 'Tagiau'), (row) => row.tags.join(', ')),
]);
