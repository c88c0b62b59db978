import { migrateDatabase } from '#record/migrations';
import { both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { type Settings, required } from '../shared/settings';

/** Brings the database to the newest form. @throws BilingualError for a database of another, unreleased build */
export async function migrate(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const adminUrl = settings['DATABASE_ADMIN_URL'] ?? required(settings, 'DATABASE_URL');
  const applied = await migrateDatabase({ adminUrl });
  say(
    io,
    manner,
    both(`Migrations applied: ${applied.length}.`, `Camau mudo a gymhwyswyd: ${applied.length}.`),
  );
  if (manner.json) answerJson(io, { applied });
  else for (const name of applied) io.out(`${name}\n`);
  return true;
}
