import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, root } from './cruise';
import { drawHouse } from './draw-house';

writeFileSync(join(root, 'infra/docs/house.mmd'), drawHouse(cruise(root).modules));
