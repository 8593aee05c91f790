export * from './locationOf';
export * from './newParts';
export * from './selectEvents';
export * from './valueTexts';
export * from './withOwnIds';
export * from './noteCutOff';
