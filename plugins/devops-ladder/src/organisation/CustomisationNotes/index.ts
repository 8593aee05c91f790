export * from './CustomisationNotes';
export * from './CustomisedNote';
