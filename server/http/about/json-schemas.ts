import { z } from 'zod';
import { auditVerdictSchema } from '../../contract/audit.js';
import { chartContentSchema, chartSchema, chartSummarySchema } from '../../contract/chart.js';
import { gradeFilterSchema } from '../../contract/grade.js';
import { disruptionParametersSchema, disruptionResultSchema } from '../../contract/disruption.js';
import {
  graphFilterSchema,
  graphRequestSchema,
  graphViewSchema,
} from '../../contract/graph-view.js';
import { importReportSchema } from '../../contract/import-report.js';
import { jobSchema } from '../../contract/job.js';
import { entitySchema, linkSchema } from '../../contract/network.js';
import { problemSchema } from '../../contract/problem.js';
import {
  analysisParametersSchema,
  analysisResultSchema,
  runSummarySchema,
} from '../../contract/results.js';
import { coverageNoteSchema, sourceSchema } from '../../contract/source.js';
import { noteSchema } from '../../contract/notes.js';
import { pathRulesSchema, pathsRequestSchema, pathsViewSchema } from '../../contract/paths.js';
import { provenanceSchema, statementSchema } from '../../contract/statement.js';
import { importRequestSchema, previewSchema, uploadSchema } from '../../contract/upload.js';
import {
  bundleViewSchema,
  caseViewSchema,
  expansionViewSchema,
  searchViewSchema,
} from '../../contract/views.js';

export type JsonSchema = Record<string, unknown>;

/** Schemas that the document names rather than repeats. */
const NAMED = {
  AnalysisParameters: analysisParametersSchema,
  AnalysisResult: analysisResultSchema,
  AuditVerdict: auditVerdictSchema,
  Bundle: bundleViewSchema,
  Case: caseViewSchema,
  Chart: chartSchema,
  ChartContent: chartContentSchema,
  ChartSummary: chartSummarySchema,
  Coverage: coverageNoteSchema,
  DisruptionParameters: disruptionParametersSchema,
  DisruptionResult: disruptionResultSchema,
  Entity: entitySchema,
  Expansion: expansionViewSchema,
  GradeFilter: gradeFilterSchema,
  GraphFilter: graphFilterSchema,
  GraphRequest: graphRequestSchema,
  GraphView: graphViewSchema,
  ImportReport: importReportSchema,
  ImportRequest: importRequestSchema,
  Job: jobSchema,
  Link: linkSchema,
  PathRules: pathRulesSchema,
  Note: noteSchema,
  Paths: pathsViewSchema,
  PathsRequest: pathsRequestSchema,
  Preview: previewSchema,
  Problem: problemSchema,
  Provenance: provenanceSchema,
  Run: runSummarySchema,
  SearchResult: searchViewSchema,
  Source: sourceSchema,
  Statement: statementSchema,
  Upload: uploadSchema,
} as const;

/** Turns the contract's schemas into JSON Schema, and gathers those that have a name. */
export class JsonSchemas {
  private readonly gathered = new Map<string, JsonSchema>();

  /** @param io what comes in may leave out what has a default; what goes out has it */
  convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const names = z.registry<{ id: string }>();
    const suffix = io === 'input' ? 'Given' : '';
    for (const [name, each] of Object.entries(NAMED)) names.add(each, { id: `${name}${suffix}` });
    const text = JSON.stringify(
      z.toJSONSchema(schema, { io, metadata: names, unrepresentable: 'any', reused: 'inline' }),
    ).replaceAll('#/$defs/', '#/components/schemas/');
    const { $schema: _, $defs = {}, id: _id, ...converted } = JSON.parse(text) as JsonSchema;
    for (const [name, each] of Object.entries($defs as Record<string, JsonSchema>)) {
      const { id: _name, ...rest } = each;
      this.gathered.set(name, rest);
    }
    return converted;
  }

  /** The named schemas that were used, by name. */
  get components(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.gathered].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
