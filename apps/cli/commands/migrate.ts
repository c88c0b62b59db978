import { migrateDatabase } from '#infra/postgres/migrate';
import { both } from '#kernel';
import { answerJson, say, type Io, type Manner } from '../io';
import { required, type Settings } from '../settings';

/** Brings the database to the newest form. */
export async function migrate(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const adminUrl = settings['DATABASE_ADMIN_URL'] ?? required(settings, 'DATABASE_URL');
  const applied = await migrateDatabase({ adminUrl });
  say(
    io,
    manner,
    both(`Migrations applied: ${applied.length}.`, `Mudiadau a gymhwyswyd: ${applied.length}.`),
  );
  if (manner.json) answerJson(io, { applied });
  else for (const name of applied) io.out(`${name}\n`);
  return true;
}
