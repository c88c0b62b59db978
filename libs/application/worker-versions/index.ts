export { type ListedVersion, type VersionState, type WorkerVersions, listVersions } from './list-versions';
export { serveVersion } from './serve-version';
export { type StandingVersion, type TakeOver, standFor } from './stand-for';
export { type Standing, type TakesOver, takesOver } from './takes-over';
