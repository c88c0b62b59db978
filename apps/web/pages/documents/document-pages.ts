import { DocumentComparisonController } from '../document-comparison/document-comparison.controller';
import { DocumentController } from '../document/document.controller';
import { DocumentFileController } from '../document/document-file.controller';
import { ReadDocumentController } from '../read-document/read-document.controller';
import { DocumentsController } from './documents.controller';

/** The pages of documents; the form comes before the page of one, whose address its own would fit. */
export const DOCUMENT_PAGES = [
  DocumentsController,
  ReadDocumentController,
  DocumentController,
  DocumentFileController,
  DocumentComparisonController,
];
