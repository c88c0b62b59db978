import type { SetAsideEventData, SetAsideEventType } from '#domain/set-aside';
import { type Bilingual, both } from '#domain/kernel';
import { commandCalled } from './command-words';
import { type NameOf, entryCalled } from './names';

/** Events about commands that could not be decided. */
export const setAsideSentences: {
  readonly [Type in SetAsideEventType]: (data: SetAsideEventData<Type>, name: NameOf) => Bilingual;
} = {
  CommandSetAside: ({ obligationId, command, attempts, why }, name) => {
    const [entry, what] = [entryCalled(name, obligationId), commandCalled(command)];
    return why === 'silent'
      ? both(
          `The command “${what.en}” was set aside (entry: ${entry.en}): the program stopped while deciding it. Times: ${attempts}.`,
          `Rhoddwyd y gorchymyn “${what.cy}” o’r neilltu (cofnod: ${entry.cy}): stopiodd y rhaglen wrth benderfynu arno. Nifer y troeon: ${attempts}.`,
        )
      : both(
          `The command “${what.en}” was set aside (entry: ${entry.en}): deciding it failed. Times: ${attempts}.`,
          `Rhoddwyd y gorchymyn “${what.cy}” o’r neilltu (cofnod: ${entry.cy}): methodd y penderfyniad. Nifer y troeon: ${attempts}.`,
        );
  },
  CommandReleased: ({ obligationId, reason, by }, name) => {
    const entry = entryCalled(name, obligationId);
    return both(
      `${name(by)} released a command that had been set aside (entry: ${entry.en}). Reason: ${reason}`,
      `Rhyddhaodd ${name(by)} orchymyn a oedd wedi’i roi o’r neilltu (cofnod: ${entry.cy}). Rheswm: ${reason}`,
    );
  },
};
