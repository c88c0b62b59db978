import { signedBy } from '#application/acts-on-many';
import { actorFor } from '#application/directory';
import { viewerFor } from '#application/queries';
import { resumeReadModel } from '#application/stuck';
import { both } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';

/** Lets a projection that stopped try the same event again. @throws CommandError for a name that there is not, and for whoever is no administrator */
export async function resumeProjection(
  io: Io,
  manner: Manner,
  settings: Settings,
  { name, by }: { readonly name: string; readonly by: string },
): Promise<boolean> {
  const { person } = personNamed(settings, by);
  const asked = { name, by: signedBy(actorFor(person)), now: io.clock.now() };
  const { resumed } = accepted(
    await withLedger(settings, (ledger) => resumeReadModel(viewerFor(person), ledger, asked)),
  );
  if (manner.json) answerJson(io, { name, resumed });
  say(
    io,
    manner,
    resumed
      ? both(
          `${name} goes on from where it stopped; cylch projections shows how far it gets.`,
          `Mae ${name} yn mynd ymlaen o’r lle y stopiodd; mae cylch projections yn dangos pa mor bell y mae’n cyrraedd.`,
        )
      : both(`${name} had not stopped.`, `Nid oedd ${name} wedi stopio.`),
  );
  return true;
}
