import type { SetAsideEventData, SetAsideEventType } from '#domain/set-aside';
import { type Bilingual, both } from '#domain/kernel';
import type { NameOf } from './names';

/** Events about commands that could not be decided. */
export const setAsideSentences: {
  readonly [Type in SetAsideEventType]: (data: SetAsideEventData<Type>, name: NameOf) => Bilingual;
} = {
  CommandSetAside: ({ obligationId, command, commandId, attempts, why }) =>
    why === 'silent'
      ? both(
          `The command ${command} (${commandId}) on ${obligationId} was set aside: the program fell silent over it ${attempts} times.`,
          `Rhoddwyd y gorchymyn ${command} (${commandId}) ar ${obligationId} o’r neilltu: aeth y rhaglen yn fud wrth benderfynu arno. Nifer y troeon: ${attempts}.`,
        )
      : both(
          `The command ${command} (${commandId}) on ${obligationId} was set aside: deciding it failed ${attempts} times.`,
          `Rhoddwyd y gorchymyn ${command} (${commandId}) ar ${obligationId} o’r neilltu: methodd y penderfyniad. Nifer y troeon: ${attempts}.`,
        ),
  CommandReleased: ({ obligationId, subject, reason, by }, name) =>
    both(
      `${name(by)} released ${subject} on ${obligationId}, which had been set aside. Reason: ${reason}`,
      `Rhyddhawyd gan ${name(by)}: ${subject} (${obligationId}), a oedd wedi’i roi o’r neilltu. Rheswm: ${reason}`,
    ),
};
