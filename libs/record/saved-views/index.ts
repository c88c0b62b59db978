export {
  addView,
  countViews,
  deleteUnopenedViews,
  deleteView,
  isNameTaken,
  listViews,
  openView,
  renameView,
  type SavedView,
} from './saved-views.repository';
