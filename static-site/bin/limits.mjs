// Writes what the page must know of the API's lengths: src/api/limits.ts, from the OpenAPI document.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const document = '../functions/target/classes/openapi.json';
const module = 'src/api/limits.ts';

/** For each limit, the input that has it. */
const inputs = {
  accountName: 'SignUp.Account/name',
  answer: 'AnswerCheck.AnswerEdit/to',
  cardDescription: 'AddCard.NewCard/description',
  cardTitle: 'AddCard.NewCard/title',
  checklistItem: 'AddChecklistItem.NewItem/text',
  checkQuestion: 'AddCheck.NewCheck/question',
  comment: 'AddComment.NewComment/body',
  decisionText: 'AddDecision.NewDecision/decision',
  decisionTitle: 'AddDecision.NewDecision/title',
  name: 'AddLabel.NewLabel/name',
  projectPurpose: 'CreateProject.NewProject/purpose',
  reason: 'Reason/text',
  suggestionSource: 'AddSuggestion.NewSuggestion/source',
  suggestionText: 'AddSuggestion.NewSuggestion/text',
  suggestionTitle: 'AddSuggestion.NewSuggestion/title',
  suggestionUrl: 'AddSuggestion.NewSuggestion/sourceUrl',
  templateChecklist: 'AddCardTemplate.NewTemplate/checklist',
  templateDescription: 'AddCardTemplate.NewTemplate/description',
  useCase: 'AddUseCase.NewUseCase/text',
};

/** The module that belongs to the OpenAPI document. */
export function limitsModule() {
  const { schemas } = JSON.parse(readFileSync(document, 'utf8')).components;
  const lines = Object.entries(inputs).map(([name, place]) => {
    const [schema, property] = place.split('/');
    const limit = schemas[schema]?.properties?.[property]?.maxLength;
    if (!limit) throw new Error(`The OpenAPI document has no length of ${place}`);
    return `export const ${name} = ${limit.toLocaleString('en').replaceAll(',', '_')};`;
  });
  return [
    '// Written by bin/limits.mjs from the OpenAPI document (npm run types): the longest texts that the server takes,',
    '// in code points.',
    ...lines,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(module, limitsModule());
