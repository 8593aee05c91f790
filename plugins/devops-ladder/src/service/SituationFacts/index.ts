export * from './SituationFacts';
