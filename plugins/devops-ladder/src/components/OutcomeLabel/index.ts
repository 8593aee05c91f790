export * from './OutcomeLabel';
