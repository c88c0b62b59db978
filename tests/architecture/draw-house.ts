import type { Cruised } from './cruise';

const CODE = /^(apps|libs|workflows)\/.*(?<!\.(spec|testing))\.(ts|json)$/;

/** `libs/domain/kernel`, `apps/web` or `workflows`; undefined for what belongs to none of them. */
const roomOf = (file: string): string | undefined =>
  CODE.test(file) ? /^(libs\/[^/]+\/[^/]+|apps\/[^/]+|workflows)(?=\/)/.exec(file)?.[0] : undefined;

type Needs = ReadonlyMap<string, ReadonlySet<string>>;

function needsOf(modules: Cruised['modules']): Needs {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (room === undefined) continue;
    const found = needs.get(room) ?? new Set();
    needs.set(room, found);
    for (const { resolved } of dependencies) {
      const needed = roomOf(resolved);
      if (needed !== undefined && needed !== room) found.add(needed);
    }
  }
  return needs;
}

/** Whether `to` is needed by something else that `from` needs, near or far. */
function followsFromOthers(from: string, to: string, needs: Needs): boolean {
  const waiting = [...(needs.get(from) ?? [])].filter((room) => room !== to);
  const seen = new Set([from, ...waiting]);
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop())
    for (const next of needs.get(room) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  return false;
}

const FLOORS = [
  'apps',
  'libs/evidence',
  'libs/transparency',
  'libs/application',
  'libs/record',
  'libs/domain',
];

/** The libraries, programs and workflows on their floors, as mermaid. An arrow that follows from others is left out. */
export function drawHouse(modules: Cruised['modules']): string {
  const needs = needsOf(modules);
  const rooms = [...needs.keys()].sort();
  const box = (room: string) => `${room.replaceAll(/\W/g, '_')}["${room.split('/').at(-1) ?? room}"]`;
  const id = (room: string) => room.replaceAll(/\W/g, '_');
  const floors = FLOORS.flatMap((floor) => [
    `  subgraph floor_${id(floor)}["${floor}"]`,
    ...rooms.filter((room) => room.startsWith(`${floor}/`)).map((room) => `    ${box(room)}`),
    '  end',
  ]);
  const elsewhere = rooms.filter((room) => !FLOORS.some((floor) => room.startsWith(`${floor}/`)));
  const arrows = rooms.flatMap((from) =>
    [...(needs.get(from) ?? [])]
      .sort()
      .filter((to) => !followsFromOthers(from, to, needs))
      .map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  return [
    '%% Made by `npm run record:house` from what the boundary checker finds; not edited by hand.',
    '%% An arrow says "imports". One that follows from others is left out.',
    'flowchart TB',
    ...floors,
    ...elsewhere.map((room) => `  ${box(room)}`),
    ...arrows,
    '',
  ].join('\n');
}
