export * from './devopsLadderTranslationRef';
export * from './useTexts';
