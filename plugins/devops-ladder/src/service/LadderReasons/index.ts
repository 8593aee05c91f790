export * from './CoverageReasons';
export * from './LadderReasons';
