export * from './containerStep';
export * from './jobsOfSteps';
