import { type ObligationId, type Refusal, both } from '#domain/kernel';

/** A command that stopped the program again and again. */
export const commandSetAside = (attempts: number): Refusal<'command-set-aside'> => ({
  code: 'command-set-aside',
  message: both(
    `This was not recorded: the program stopped each of the ${attempts} times it tried to decide it, so it was set aside and the administrators were notified. Everything else goes on. Once it is released, send it again as a new decision.`,
    `Ni chofnodwyd hyn: stopiodd y rhaglen bob un o’r ${attempts} gwaith y ceisiodd benderfynu arno, felly fe’i rhoddwyd o’r neilltu a rhoddwyd gwybod i’r gweinyddwyr. Mae popeth arall yn mynd ymlaen. Pan gaiff ei ryddhau, anfonwch ef eto fel penderfyniad newydd.`,
  ),
});

/** Nothing of that name is set aside. */
export const notSetAside = (obligationId: ObligationId, subject: string): Refusal<'not-set-aside'> => ({
  code: 'not-set-aside',
  message: both(
    `Nothing called ${subject} is set aside on ${obligationId}. The service’s health lists what is.`,
    `Nid oes dim o’r enw ${subject} wedi’i roi o’r neilltu ar ${obligationId}. Mae iechyd y gwasanaeth yn rhestru’r hyn sydd.`,
  ),
});
