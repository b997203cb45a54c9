// Written by bin/limits.mjs from the OpenAPI document (npm run types): the longest texts that the server takes,
// in code points.
export const accountName = 60;
export const answer = 20_000;
export const cardDescription = 50_000;
export const cardTitle = 200;
export const checklistItem = 300;
export const checkQuestion = 300;
export const comment = 10_000;
export const decisionText = 20_000;
export const decisionTitle = 200;
export const name = 60;
export const projectPurpose = 2_000;
export const reason = 500;
export const suggestionSource = 60;
export const suggestionText = 5_000;
export const suggestionTitle = 200;
export const suggestionUrl = 2_000;
export const templateChecklist = 5_000;
export const templateDescription = 10_000;
export const useCase = 300;
