// What the method says of answers, as an attacker reads it from the edition: constraints that tie a release's variables to each other.
//
// A block counts as answered only in full, so each of its questions lacks an answer from the same organisations. A level requires that its
// blocks are answered, their musts met, their share of the credit reached, and in block 1 every area's floor. Below level 1, the class
// says how many musts of block 1 are lacking. An area's class follows from its answers in block 1.
import type { Model, ModelQuestion } from "../../method/edition.ts";
import { type AttackModel, levelOfCategory, rowsOfVariable } from "./attack-model.ts";

/** Which rules the attacker knows; by default all. */
export interface Rules {
  /** That all questions of a block lack an answer from the same organisations. */
  readonly blocks: boolean;
}

const allRules: Rules = { blocks: true };

/** Adds the rules for a release, in every row in which its questions are shown. */
export function addRules(
  attack: AttackModel,
  at: number,
  { model, rules = allRules }: { readonly model: Model; readonly rules?: Rules },
): void {
  const { cube } = attack.input.seen[at] ?? { cube: undefined };
  const questions = cube?.variables.filter(({ kind }) => kind === "question") ?? [];
  const rows = new Set(cube ? questions.flatMap((variable) => rowsOfVariable(cube, variable).map(({ id }) => id)) : []);
  for (const row of rows) new RowRules(attack, at, { row, model }).add(rules);
}

class RowRules {
  private readonly attack: AttackModel;
  private readonly at: number;
  private readonly row: string;
  private readonly model: Model;
  private readonly members: readonly string[];

  constructor(attack: AttackModel, at: number, { row, model }: { readonly row: string; readonly model: Model }) {
    [this.attack, this.at, this.row, this.model] = [attack, at, row, model];
    this.members = attack.members(at, row);
  }

  add({ blocks }: Rules): void {
    for (const question of this.model.questions) this.must(question);
    if (blocks) this.blocks();
    this.lacking();
    for (const area of this.model.areas) this.area(area);
    for (let block = 1; block <= this.model.blocks; block += 1) this.share(block);
  }

  private level(within: (category: string) => boolean): readonly number[] | undefined {
    return this.attack.sum(this.at, "level", { row: this.row, within });
  }

  private answers({ id }: ModelQuestion, within: (category: string) => boolean): readonly number[] | undefined {
    return this.attack.sum(this.at, `question-${id}`, { row: this.row, within });
  }

  private inBlock(block: number): readonly ModelQuestion[] {
    return this.model.questions.filter((one) => one.block === block);
  }

  /** No more are in the first than in the second. */
  private atMost(one: readonly number[] | undefined, other: readonly number[] | undefined): void {
    if (one && other)
      this.attack.program.know([...one.map((column) => [column, 1] as const), ...other.map((column) => [column, -1] as const)], -1e6, 0);
  }

  private must(question: ModelQuestion): void {
    const { block, must = 0 } = question;
    const meets = (category: string) => category === "not-asked" || Number(category) >= must || (must === 0 && category === "unknown");
    this.atMost(
      this.level((category) => levelOfCategory(category) >= block),
      this.answers(question, meets),
    );
  }

  private blocks(): void {
    let [before, beforeAnswered] = [undefined, undefined] as [number | undefined, number | undefined];
    for (let block = 2; block <= this.model.blocks; block += 1) {
      const isSilent = (answers: readonly ({ readonly questions?: Readonly<Record<string, unknown>> } | undefined)[]) =>
        answers[this.at]?.questions?.[this.inBlock(block).find(({ several }) => !several)?.id ?? ""] === "unanswered";
      const silent = this.attack.column(this.members, isSilent);
      const answered = this.attack.column(this.members, (answers) => !isSilent(answers));
      this.attack.program.know(
        [
          [silent, 1],
          [answered, 1],
        ],
        this.members.length,
        this.members.length,
      );
      for (const question of this.inBlock(block)) {
        const none = this.answers(question, (category) => category === "unanswered");
        if (none) this.attack.equal(none, [silent]);
      }
      const notAsked = Map.groupBy(
        this.inBlock(block).filter((one) => one.notApplicableWhen),
        (one) => JSON.stringify(one.notApplicableWhen),
      );
      for (const [first, ...others] of notAsked.values())
        for (const other of others) {
          const [one, two] = [first, other].map((question) => question && this.answers(question, (category) => category === "not-asked"));
          if (one && two) this.attack.equal(one, two);
        }
      // A later block is not counted where an earlier one is not answered.
      if (before !== undefined && beforeAnswered !== undefined) this.atMost([before], [silent]);
      this.atMost(
        this.level((category) => levelOfCategory(category) >= block),
        [answered],
      );
      [before, beforeAnswered] = [silent, answered];
    }
  }

  /** The musts of block 1 that are not met, summed over musts, are those that the classes lack. */
  private lacking(): void {
    const musts = this.inBlock(1).filter(({ must = 0 }) => must > 0);
    const unmet = musts.map((question) => this.answers(question, (one) => one === "unknown" || Number(one) < (question.must ?? 0)));
    const classes = [4, 2, 0].map((least, at) => ({
      least,
      most: [musts.length, 3, 1][at] ?? 0,
      columns: this.level((one) => one === `lacks-${least}`),
    }));
    if (unmet.includes(undefined) || !this.level((one) => one.startsWith("lacks-"))?.length) return;
    const sum = unmet.flatMap((own) => (own ?? []).map((column) => [column, 1] as const));
    const by = (end: "least" | "most") => classes.flatMap((own) => (own.columns ?? []).map((column) => [column, -own[end]] as const));
    this.attack.program.know([...sum, ...by("least")], 0, 1e6);
    this.attack.program.know([...sum, ...by("most")], -1e6, 0);
  }

  /** Answers to an area's one or two questions of block 1, jointly: they give its class, and those at level 1 reach its floor. */
  private area(area: string): void {
    const { creditMax, areaFloor } = this.model;
    const questions = this.inBlock(1).filter((one) => one.area === area);
    const isPlain = questions.every((one) => !one.several && !one.notApplicableWhen && one.askedWhen === undefined);
    if (questions.length === 0 || questions.length > 2 || !isPlain) return;
    const options = questions.map((one) => [...one.credits.map((_, option) => option), ...(one.noUnknown ? [] : ["unknown" as const])]);
    const answersTo = ([first, ...others]: typeof options): (number | "unknown")[][] =>
      first === undefined ? [[]] : first.flatMap((one) => answersTo(others).map((rest) => [one, ...rest]));
    const possible = questions.reduce((all, { weight }) => all + weight * creditMax, 0);
    const joint = answersTo(options).map((given) => {
      const option = (at: number) => (typeof given[at] === "number" ? given[at] : 0);
      const earned = questions.reduce((all, { weight, credits }, at) => all + weight * (credits[option(at)] ?? 0), 0);
      const column = this.attack.column(this.members, (answers) =>
        questions.every(({ id }, at) => answers[this.at]?.questions?.[id] === given[at]),
      );
      const meets = questions.every(({ must = 0 }, at) => option(at) >= must);
      return { given, column, meets, hasFloor: questions.length < 2 || 100 * earned >= areaFloor * possible, share: earned / possible };
    });
    for (const [at, question] of questions.entries())
      for (const option of options[at] ?? []) {
        const own = this.answers(question, (category) => category === String(option));
        if (own)
          this.attack.equal(
            own,
            joint.filter(({ given }) => given[at] === option).map(({ column }) => column),
          );
      }
    const limits = [0, 0.25, 0.5, 0.75, 2];
    for (const [place, name] of ["0-24", "25-49", "50-74", "75-100"].entries()) {
      const own = this.attack.sum(this.at, `area-${area}`, { row: this.row, within: (category) => category === name });
      const isIn = ({ share }: (typeof joint)[number]) => share >= (limits[place] ?? 0) && share < (limits[place + 1] ?? 0);
      if (own)
        this.attack.equal(
          own,
          joint.filter(isIn).map(({ column }) => column),
        );
    }
    const columnsOf = (among: typeof joint) => among.map(({ column }) => column);
    this.atMost(
      this.level((category) => levelOfCategory(category) >= 1),
      columnsOf(joint.filter(({ meets, hasFloor }) => meets && hasFloor)),
    );
  }

  /** The credit of a block's questions is at least what those at each level must have. */
  private share(block: number): void {
    const questions = this.inBlock(block);
    if (questions.some((one) => one.several || one.notApplicableWhen || one.askedWhen !== undefined)) return;
    const own = questions.map((question) =>
      question.credits.map((credit, option) => ({
        by: question.weight * credit,
        columns: this.answers(question, (one) => one === String(option)),
      })),
    );
    const levels = this.model.thresholds.map((needed, at) => ({
      needed: needed[block - 1] ?? 0,
      columns: this.level((one) => levelOfCategory(one) === at + 1),
    }));
    if (own.flat().some(({ columns }) => !columns) || levels.some(({ columns }) => !columns)) return;
    const possible = questions.reduce((all, { weight }) => all + weight * this.model.creditMax, 0);
    this.attack.program.know(
      [
        ...own.flat().flatMap(({ by, columns = [] }) => columns.map((column) => [column, by] as const)),
        ...levels.flatMap(({ needed, columns = [] }) => columns.map((column) => [column, -Math.ceil((needed * possible) / 100)] as const)),
      ],
      0,
      1e9,
    );
  }
}
