import { z } from 'zod';
import { entityKindSchema } from '../entity.js';
import {
  commonNeighboursRequestSchema,
  graphNeighboursSchema,
  graphRequestSchema,
  graphViewSchema,
  neighboursRequestSchema,
} from '../graph-view.js';
import { jobSchema } from '../job.js';
import { linkKindSchema } from '../link.js';
import { mapRequestSchema, mapViewSchema } from '../map-view.js';
import { entitySchema, linkSchema } from '../network.js';
import { pathsRequestSchema, pathsViewSchema } from '../paths.js';
import { sharedRequestSchema, sharedViewSchema } from '../shared-view.js';
import {
  bundleViewSchema,
  expansionViewSchema,
  linkedDocumentSchema,
  searchViewSchema,
  sourceViewSchema,
} from '../views.js';
import type { Endpoint } from './endpoint.js';
import { entityRef, inCase, inEntity, limitOf, listOf } from './fields.js';

/** Entities and links: found, drawn, expanded, joined by paths. */
export const GRAPH_ENDPOINTS = {
  search: {
    method: 'get',
    path: '/cases/{case}/search',
    summary: 'Find entities by name, alias, number or id',
    access: 'session',
    params: inCase,
    query: z.object({
      q: z.string().min(1).max(500),
      limit: limitOf(20, 200),
      kinds: listOf(entityKindSchema),
    }),
    status: 200,
    reply: searchViewSchema,
  },
  getGraph: {
    method: 'post',
    path: '/cases/{case}/graph',
    summary: 'Entities and bundled links to draw, with honest counts',
    access: 'session',
    params: inCase,
    body: graphRequestSchema,
    status: 200,
    reply: graphViewSchema,
  },
  getMap: {
    method: 'post',
    path: '/cases/{case}/map',
    summary:
      'Where the drawn entities are recorded: places with coordinates, and when who was there',
    access: 'session',
    params: inCase,
    body: mapRequestSchema,
    status: 200,
    reply: mapViewSchema,
  },
  findNeighbours: {
    method: 'post',
    path: '/cases/{case}/graph/neighbours',
    summary: 'Neighbours of one or several entities by links or amount, and how many there are',
    access: 'session',
    params: inCase,
    body: neighboursRequestSchema,
    status: 200,
    reply: graphNeighboursSchema,
  },
  findShared: {
    method: 'post',
    path: '/cases/{case}/graph/shared',
    summary: 'Items that drawn people and companies share, and how many in the case share each',
    access: 'session',
    params: inCase,
    body: sharedRequestSchema,
    status: 200,
    reply: sharedViewSchema,
  },
  findCommonNeighbours: {
    method: 'post',
    path: '/cases/{case}/graph/common-neighbours',
    summary: 'Who else is linked to every one of several entities, and how many there are',
    access: 'session',
    params: inCase,
    body: commonNeighboursRequestSchema,
    status: 200,
    reply: graphNeighboursSchema,
  },
  getEntity: {
    method: 'get',
    path: '/cases/{case}/entities/{entity}',
    summary: 'An entity: values with their statements, roles, and its links counted by kind',
    access: 'session',
    params: inEntity,
    status: 200,
    reply: z.object({
      case: z.string(),
      entity: entitySchema,
      isProtected: z.boolean(),
      neighbours: z.number().int(),
      links: z.number().int(),
      /** Over all neighbours. */
      bundles: z.array(bundleViewSchema),
      /** Those with most links; `moreDocuments` where there are others. */
      documents: z.array(linkedDocumentSchema),
      moreDocuments: z.boolean(),
      sources: z.array(sourceViewSchema),
    }),
    etag: true,
  },
  expandEntity: {
    method: 'get',
    path: '/cases/{case}/entities/{entity}/neighbours',
    summary: 'The neighbours with most links, and the true totals',
    access: 'session',
    params: inEntity,
    query: z.object({ limit: limitOf(50, 1_000), kinds: listOf(linkKindSchema) }),
    status: 200,
    reply: expansionViewSchema,
  },
  listLinks: {
    method: 'get',
    path: '/cases/{case}/entities/{entity}/links',
    summary: 'The links between two entities, record by record, in time order',
    access: 'session',
    params: inEntity,
    query: z.object({ with: entityRef, limit: limitOf(100, 1_000), kinds: listOf(linkKindSchema) }),
    status: 200,
    reply: z.object({
      case: z.string(),
      links: z.array(linkSchema),
      more: z.boolean(),
      sources: z.array(sourceViewSchema),
    }),
  },
  findPaths: {
    method: 'post',
    path: '/cases/{case}/paths',
    summary: 'The best paths between entities: by links, weight or time, each step with its links',
    access: 'session',
    params: inCase,
    body: pathsRequestSchema,
    status: 200,
    reply: pathsViewSchema,
  },
  createLayout: {
    method: 'post',
    path: '/cases/{case}/layouts',
    summary: 'Lay out a large graph (a job): ForceAtlas2, seeded',
    access: 'session',
    params: inCase,
    body: graphRequestSchema.extend({
      seed: z.number().int().min(0).max(4_294_967_295).default(1),
      iterations: z.number().int().min(1).max(2_000).default(300),
    }),
    status: 202,
    reply: jobSchema,
  },
} as const satisfies Record<string, Endpoint>;
