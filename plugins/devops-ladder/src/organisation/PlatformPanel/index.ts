export * from './PlatformNotJudged';
export * from './PlatformPanel';
