import { type Bilingual, both } from '#domain/kernel';
import { type ProjectionStatus, followingProjections, listProjections } from '#record/read-models';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

const STATES: Readonly<Record<ProjectionStatus['state'], Bilingual>> = {
  following: both('following', 'yn dilyn'),
  stopped: both('stopped', 'wedi stopio'),
  'not-begun': both('not begun', 'heb ddechrau'),
};

/** How far each read model that follows the ledger is behind it. @returns whether none has stopped */
export async function projections(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const listed = await withLedger(settings, (ledger) => listProjections(ledger, followingProjections));
  const { language } = manner;
  if (manner.json) answerJson(io, listed);
  else
    io.out(
      table(
        listed.map(({ name, state, position, behind }) => [
          name,
          STATES[state][language],
          `${position}`,
          `−${behind}`,
        ]),
      ),
    );
  const stopped = listed.filter(({ state }) => state === 'stopped');
  for (const each of stopped) say(io, manner, whyStopped(each));
  return stopped.length === 0;
}

function whyStopped({ name, stop, behind }: ProjectionStatus): Bilingual {
  const { position, eventId, error, since } = stop ?? { position: 0, eventId: null, error: '', since: '' };
  return both(
    `${name} stopped before event ${eventId ?? '–'} at position ${position}, ${since}: ${error}. Events waiting: ${behind}. Fix it, then: cylch projections resume ${name}`,
    `Stopiodd ${name} cyn digwyddiad ${eventId ?? '–'} yn safle ${position}, ${since}: ${error}. Digwyddiadau sy’n aros: ${behind}. Trwsiwch ef, yna: cylch projections resume ${name}`,
  );
}
