import { ownDocuments, sharedDocuments } from './documents';
import { scoresOf } from './report';
import { seedScore } from './seeds';

const remark = process.argv.includes('--misses') ? (text: string) => console.log(text) : undefined;

const shared = sharedDocuments();
if (shared === null)
  console.log(
    'The labelled real documents (../shared/documents) are not on this machine: only our own are read.',
  );
else console.log(`Real documents\n${scoresOf(shared, remark).report}\n`);
const seeds = seedScore();
if (seeds !== null) {
  console.log(`Rows of the seed register proposed: ${seeds.found} of ${seeds.rows}\n`);
  seeds.missed.forEach((row) => console.log(`  not proposed: ${row}`));
}
console.log(`\nDocuments of our own\n${scoresOf(ownDocuments(), remark).report}`);
