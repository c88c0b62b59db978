'use strict';
// Required before the built worker (node --require): plants decisions that do not end, or that fail. Nothing of it is in the
// program itself; CYLCH_MENDED names a file that, once there, takes the fault away as a new build would.
const { existsSync } = require('node:fs');
const Module = require('node:module');

const load = Module._load;
const mended = () => existsSync(process.env.CYLCH_MENDED);

const planted = (state, command) => {
  if (mended()) return;
  if (command.type === 'note-progress' && command.text === 'fail') throw new RangeError('planted');
  const loops =
    (command.type === 'note-progress' && command.text === 'loop') ||
    (command.type === 'advance' && state?.id === 'poisoned-clock');
  while (loops);
};

Module._load = function (request, parent, isMain) {
  const loaded = load.call(this, request, parent, isMain);
  if (request !== '#domain/obligations' || !parent?.filename.endsWith('submit-command/judge.js'))
    return loaded;
  return new Proxy(loaded, {
    get: (target, name) =>
      name === 'decide'
        ? (state, command, context) => {
            planted(state, command);
            return target.decide(state, command, context);
          }
        : target[name],
  });
};
