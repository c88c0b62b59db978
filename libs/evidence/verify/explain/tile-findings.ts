import { both } from '#kernel';
import { aboutPlace, type Finding } from '../finding';
import type { Run } from './published-entries';

export const tileDamaged = ({ from, to }: Run): Finding =>
  aboutPlace(
    'tile-damaged',
    both(
      `The published tile over rows ${from} to ${to} is damaged or missing: it does not fit the signed checkpoint and is no evidence.`,
      `Mae’r deilsen gyhoeddedig dros resi ${from} i ${to} wedi’i difrodi neu ar goll: nid yw’n cyd-fynd â’r pwynt gwirio a lofnodwyd ac nid yw’n dystiolaeth.`,
    ),
  );

export const tilesDiffer = (size: number): Finding =>
  aboutPlace(
    'tiles-differ',
    both(
      `The published tiles do not give the root that was signed for ${size} records: they are no evidence, and only the signed checkpoints are used.`,
      `Nid yw’r teils cyhoeddedig yn rhoi’r gwreiddyn a lofnodwyd ar gyfer ${size} cofnod: nid ydynt yn dystiolaeth, a dim ond y pwyntiau gwirio a lofnodwyd a ddefnyddir.`,
    ),
  );
