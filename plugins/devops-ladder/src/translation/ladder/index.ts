export * from './ladderTexts';
export * from './useLadderTexts';
