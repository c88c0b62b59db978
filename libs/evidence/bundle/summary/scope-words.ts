import { formatDate } from '#deadlines';
import { both, type Bilingual } from '#kernel';
import type { BundleScope } from '../scope';

/** What a bundle is of, without a full stop. */
export function scopeWords(scope: BundleScope): Bilingual {
  switch (scope.kind) {
    case 'ledger':
      return both('The whole ledger', 'Y llyfr cyfan');
    case 'obligation':
      return both(`The obligation ${scope.id}`, `Y rhwymedigaeth ${scope.id}`);
    case 'period':
      return both(
        `What was recorded from ${formatDate(scope.from, 'en')} to ${formatDate(scope.to, 'en')}`,
        `Yr hyn a gofnodwyd o ${formatDate(scope.from, 'cy')} hyd ${formatDate(scope.to, 'cy')}`,
      );
  }
}
