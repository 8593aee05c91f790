export * from './GuessesPage';
