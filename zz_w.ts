import { serve } from './specs/meta/worthless/server.ts';
import { responseSchema } from './schemas/index.ts';
import { fromShape } from './generators/fromSchema.ts';
import { shapeOf } from './generators/schema.ts';
import { operations } from './schemas/index.ts';
import fc from 'fast-check';
import * as A from './specs/meta/worthless/alwaysEmpty.ts';
import * as B from './specs/meta/worthless/alwaysRefuses.ts';
import * as C from './specs/meta/worthless/echo.ts';
const random = { name: 'random', says: '', answer: ({ operation }: any) => ({ status: 200, body: operation && !(operations as any)[operation].void ? JSON.stringify(fc.sample(fromShape(shapeOf(responseSchema(operation)), { presence: 'free' }), 1)[0]) : '' }) };
const list = [...Object.values(A), ...Object.values(B), ...Object.values(C), random].filter((x: any) => x?.answer);
for (const w of list) { const s = await serve(w as any); console.log((w as any).name, s.url); }
