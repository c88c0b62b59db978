import { both } from '#domain/kernel';
import { followingProjections, resumeProjection as resume } from '#record/read-models';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

/** Lets a projection that stopped try the same event again. @throws CommandError for a name that there is not */
export async function resumeProjection(
  io: Io,
  manner: Manner,
  settings: Settings,
  name: string,
): Promise<boolean> {
  const names = followingProjections.map((each) => each.name);
  if (!names.includes(name))
    throw new CommandError(
      both(
        `No read model ${name} follows the ledger. There are: ${names.join(', ')}.`,
        `Nid oes model darllen ${name} yn dilyn y cyfriflyfr. Dyma’r rhai sydd: ${names.join(', ')}.`,
      ),
    );
  const resumed = await withLedger(settings, (ledger) => resume(ledger, name));
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
