import { isGrpcServiceError } from '@temporalio/client';
import { z } from 'zod';
import { type VersionState, listVersions, serveVersion } from '#application/worker-versions';
import { type Bilingual, both } from '#domain/kernel';
import { settingsFrom, workerDeployment } from '#platform/settings';
import { listWorkers } from '#record/decision-watch';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

const STATES: Readonly<Record<VersionState, Bilingual>> = {
  new: both('new', 'newydd'),
  serving: both('decides', 'yn penderfynu'),
  ramping: both('decides a share', 'yn penderfynu cyfran'),
  draining: both('served, draining', 'wedi gwasanaethu, yn gwagio'),
  drained: both('served, drained', 'wedi gwasanaethu, wedi gwagio'),
};

/** Lists the builds of the worker. @returns whether one of them decides and has a worker */
export async function versions(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const deployment = deploymentOf(settings);
  const [listed, workers] = await Promise.all([
    withTemporal(settings, io.clock, ({ client }) => listVersions(client, deployment)),
    withLedger(settings, ({ db }) => listWorkers(db)),
  ]);
  const heard = (build: string): number => workers.filter((worker) => worker.build === build).length;
  const rows = (listed?.versions ?? []).map((version) => ({ ...version, workers: heard(version.build) }));
  const serving = listed?.serving ?? null;
  if (manner.json) answerJson(io, { serving, ramping: listed?.ramping ?? null, versions: rows });
  else if (rows.length === 0)
    say(io, manner, both('No worker was there yet.', 'Nid oes gweithiwr wedi bod yma eto.'));
  else
    io.out(
      table(
        rows.map(({ build, state, workers: count, knownSince }) => [
          build,
          STATES[state][manner.language],
          both(`${count} heard`, `${count} i’w clywed`)[manner.language],
          knownSince,
        ]),
      ),
    );
  return serving !== null && heard(serving) > 0;
}

/** Gives a build the tasks, or a share of them. @throws CommandError where no worker of it was ever there */
export async function serveBuild(
  io: Io,
  manner: Manner,
  settings: Settings,
  build: string,
  share: string,
): Promise<boolean> {
  const percent = percentOf(share);
  const deployment = deploymentOf(settings);
  await withTemporal(settings, io.clock, async ({ client }) => {
    try {
      await serveVersion(client, { deployment, build, percent, by: 'cylch versions serve' });
    } catch (error) {
      if (!isGrpcServiceError(error)) throw error;
      throw new CommandError(
        both(
          `Temporal does not let build ${build} decide: ${error.details}. Start a worker of it first; cylch versions lists those that are known.`,
          `Nid yw Temporal yn gadael i adeiladwaith ${build} benderfynu: ${error.details}. Cychwynnwch weithiwr ohono yn gyntaf; mae cylch versions yn rhestru’r rhai sy’n hysbys.`,
        ),
      );
    }
  });
  if (manner.json) answerJson(io, { build, percent });
  say(io, manner, served(build, percent));
  return true;
}

const deploymentOf = (settings: Settings): string =>
  settingsFrom(both('The command', 'y gorchymyn'), z.object(workerDeployment), settings).WORKER_DEPLOYMENT;

function percentOf(share: string): number {
  const percent = z.coerce.number().min(0).max(100).safeParse(share);
  if (share.trim() !== '' && percent.success) return percent.data;
  throw new CommandError(
    both(`${share} is no share: give 0 to 100.`, `Nid yw ${share} yn gyfran: rhowch 0 i 100.`),
    2,
  );
}

function served(build: string, percent: number): Bilingual {
  if (percent >= 100)
    return both(
      `Build ${build} decides from now on.`,
      `Mae adeiladwaith ${build} yn penderfynu o hyn ymlaen.`,
    );
  if (percent === 0) return both('No build has a share any more.', 'Nid oes gan adeiladwaith gyfran mwyach.');
  return both(
    `Build ${build} decides for ${percent} % of the clocks from now on.`,
    `Mae adeiladwaith ${build} yn penderfynu dros ${percent} % o’r clociau o hyn ymlaen.`,
  );
}
