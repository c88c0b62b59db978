import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { type Fact, type Obligation, factStream, foldFact, standingEntries } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { idsAfter, listSources } from '#record/read-models';
import { type Viewer, obligationsById } from '#application/queries';

const FOR_ADMINISTRATORS: Refusal<'whole-register'> = {
  code: 'whole-register',
  message: both(
    'The whole register with its people is taken out, and compared with a file, by an administrator.',
    'Gweinyddwr sy’n cymryd y gofrestr gyfan a’i phobl allan, ac yn ei chymharu â ffeil.',
  ),
};

/** Whether the whole register, with the people of the directory, is theirs to take out. */
export const mayTakeRegister = ({ scope, roles }: Viewer): Result<null, Refusal<'whole-register'>> =>
  scope === 'everything' && roles.some((role) => role === 'administrator' || role === 'system')
    ? ok(null)
    : refuse(FOR_ADMINISTRATORS);

/** As many entries are held at a time. */
const AT_A_TIME = 200;

/** Every entry as it stands, by id; little of it is held at a time. */
export async function* everyEntry(viewer: Viewer, ledger: Ledger): AsyncGenerator<Obligation> {
  let after = '';
  for (;;) {
    const ids = await idsAfter(ledger.db, after, AT_A_TIME);
    const states = await obligationsById(viewer, ledger, { ids });
    for (const id of ids) {
      const state = states.get(id);
      if (state !== undefined) yield state;
    }
    if (ids.length < AT_A_TIME) return;
    after = ids.at(-1) ?? '';
  }
}

const OF_OBLIGATION = 'obligation/';

/** Every fact of which something stands, but for the list of bank holidays, which comes with the program. */
export async function* everyFact(ledger: Ledger): AsyncGenerator<Fact & { readonly name: string }> {
  for (const { name } of await listSources(ledger.db)) {
    if (name.startsWith(OF_OBLIGATION)) continue;
    const fact = foldFact(await ledger.readStream(factStream(name)));
    if (fact !== null && fact.kind !== 'holiday-list' && standingEntries(fact).length > 0)
      yield { ...fact, name };
  }
}
