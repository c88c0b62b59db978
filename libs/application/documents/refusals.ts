import { type Bilingual, type Refusal, both } from '#domain/kernel';

const messages = {
  'not-permitted': both(
    'Officials and administrators read documents and put entries on the register. Ask one of them.',
    'Swyddogion a gweinyddwyr sy’n darllen dogfennau ac yn rhoi cofnodion ar y gofrestr. Gofynnwch i un ohonynt.',
  ),
  'document-unknown': both(
    'There is no document with this id. Take its id from the list of documents.',
    'Nid oes dogfen â’r dynodydd hwn. Cymerwch ei dynodydd o’r rhestr o ddogfennau.',
  ),
  'document-file-unknown': both(
    'The file was not uploaded here within the last day, or by somebody else. Choose it again.',
    'Ni chafodd y ffeil ei lanlwytho yma o fewn y diwrnod diwethaf, neu gan rywun arall y’i lanlwythwyd. Dewiswch hi eto.',
  ),
  'document-erased': both(
    'The words of this document were erased, and nothing more can be taken from it.',
    'Dilëwyd geiriau’r ddogfen hon, ac ni ellir cymryd dim arall ohoni.',
  ),
  'proposal-unknown': both(
    'The document has no promise of this number.',
    'Nid oes addewid â’r rhif hwn yn y ddogfen.',
  ),
  'proposal-taken': both(
    'This promise is on the register already.',
    'Mae’r addewid hwn ar y gofrestr eisoes.',
  ),
  'entry-unknown': both(
    'There is no such entry on the register, or it is not for you to see.',
    'Nid oes cofnod o’r fath ar y gofrestr, neu ni chewch ei weld.',
  ),
  'document-changed': both(
    'Somebody else went through this document a moment ago. Look at what came of it, then go on.',
    'Aeth rhywun arall drwy’r ddogfen hon eiliad yn ôl. Edrychwch ar yr hyn a ddaeth ohoni, yna ewch ymlaen.',
  ),
} satisfies Record<string, Bilingual>;

export type DocumentRefusal = Refusal<keyof typeof messages>;

/** @param pointer the faulty place in the request (RFC 6901) */
export const documentRefusal = (code: keyof typeof messages, pointer?: string): DocumentRefusal => ({
  code,
  message: messages[code],
  ...(pointer !== undefined && { pointer }),
});
