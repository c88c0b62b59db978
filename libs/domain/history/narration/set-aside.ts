import type { SetAsideEventData, SetAsideEventType } from '#domain/set-aside';
import { type Bilingual, both } from '#domain/kernel';
import type { NameOf } from './sentence';

/** Events about commands that could not be decided. */
export const setAsideSentences: {
  readonly [Type in SetAsideEventType]: (data: SetAsideEventData<Type>, name: NameOf) => Bilingual;
} = {
  CommandSetAside: ({ obligationId, command, commandId, attempts, why }) =>
    why === 'silent'
      ? both(
          `The command ${command} (${commandId}) on ${obligationId} was set aside: the program fell silent over it ${attempts} times.`,
          `Rhoddwyd y gorchymyn ${command} (${commandId}) ar ${obligationId} o’r neilltu: aeth y rhaglen yn fud drosto ${attempts} gwaith.`,
        )
      : both(
          `The command ${command} (${commandId}) on ${obligationId} was set aside: deciding it failed ${attempts} times.`,
          `Rhoddwyd y gorchymyn ${command} (${commandId}) ar ${obligationId} o’r neilltu: methodd y penderfyniad ${attempts} gwaith.`,
        ),
  CommandReleased: ({ obligationId, subject, reason, by }, name) =>
    both(
      `${name(by)} released ${subject} on ${obligationId}, which had been set aside. Reason: ${reason}`,
      `Rhyddhaodd ${name(by)} ${subject} ar ${obligationId}, a oedd wedi ei roi o’r neilltu. Rheswm: ${reason}`,
    ),
};
