import { type Bilingual, both } from '#domain/kernel';

/** Refusals about cases: duties that arise each time something happens. */
export const caseRefusals = {
  'no-such-template': ({ template }: { template: string }) =>
    both(
      `There is no template of cases ${template} on the register. Check the id, or register an entry of the kind case-template first.`,
      `Nid oes templed achosion ${template} ar y gofrestr. Gwiriwch y dynodydd, neu cofrestrwch gofnod o’r math case-template yn gyntaf.`,
    ),
  'template-closed': ({ template }: { template: Bilingual }) =>
    both(
      `The template ${template.en} is closed: no more cases arise from it. Open the case from the template that took its place.`,
      `Mae’r templed ${template.cy} wedi’i gau: nid oes rhagor o achosion yn codi ohono. Agorwch yr achos o’r templed a gymerodd ei le.`,
    ),
  'case-fact-name': ({ id }: { id: string }) =>
    both(
      `The fact that opens this case must be called ${id}, after its template and its number.`,
      `Rhaid i’r ffaith sy’n agor yr achos hwn gael ei galw’n ${id}, yn ôl ei dempled a’i rif.`,
    ),
  'case-opened-by-event': () =>
    both(
      'A case is opened by an event: leave out the kind, or record something of that kind without opening a case.',
      'Digwyddiad sy’n agor achos: hepgorwch y math, neu cofnodwch rywbeth o’r math hwnnw heb agor achos.',
    ),
  'case-already-open': ({ number }: { number: string }) =>
    both(
      `The case with the number ${number} is there already. Give the new case the next number.`,
      `Mae’r achos â’r rhif ${number} yno eisoes. Rhowch y rhif nesaf i’r achos newydd.`,
    ),
  'case-opened-from-template': () =>
    both(
      'A case is not put on the register by itself: record what happened on its template, and the case opens.',
      'Ni roddir achos ar y gofrestr ar ei ben ei hun: cofnodwch yr hyn a ddigwyddodd ar ei dempled, ac fe agorir yr achos.',
    ),
};
