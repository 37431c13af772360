/**
 * Every error and problem by its code, with the sentence that a person reads in both languages: what happened and
 * what to do. `{name}` stands for a parameter.
 */

export type Language = 'zh' | 'en';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const SENTENCES = {
  // Files
  'file-not-found': {
    zh: '找不到文件 {path}。请检查路径。',
    en: 'The file {path} was not found. Check the path.',
  },
  'file-unreadable': {
    zh: '无法读取文件 {path}（{reason}）。请检查权限，或文件是否已被移走。',
    en: 'The file {path} could not be read ({reason}). Check its permissions and whether it was moved.',
  },
  'file-is-folder': {
    zh: '{path} 是一个文件夹。请选择一个文件。',
    en: '{path} is a folder. Choose a file.',
  },
  'file-is-database': {
    zh: '{path} 是正在使用的数据库，不能被导出文件覆盖。请换一个文件名。',
    en: '{path} is the database in use and cannot be overwritten by an export. Choose another file name.',
  },
  'file-unwritable': {
    zh: '无法写入 {path}（{reason}）。原有文件未改动。请检查文件夹的权限和磁盘空间。',
    en: 'Could not write {path} ({reason}). The file that was there is unchanged. Check the permissions of the folder and the space on the disk.',
  },
  'file-binary': {
    zh: '{path} 不是文本文件。请打开纯文本（.txt）文件。',
    en: '{path} is not a text file. Open a plain text (.txt) file.',
  },
  'file-empty': {
    zh: '{path} 是空文件。',
    en: '{path} is empty.',
  },
  'file-too-large': {
    zh: '{path} 太大（{size} MB），上限为 {limit} MB。请分成几部分打开。',
    en: '{path} is too large ({size} MB; the limit is {limit} MB). Open it in parts.',
  },
  'format-unknown': {
    zh: '无法识别 {path} 的格式。可读取的格式：TBX（v2 和 v3）、CSV、TSV、XLSX、OmegaT 词汇表、memoQ CSV。',
    en: 'The format of {path} was not recognised. Formats that can be read: TBX (v2 and v3), CSV, TSV, XLSX, OmegaT glossaries, memoQ CSV.',
  },
  // The database
  'database-is-folder': {
    zh: '数据库路径 {path} 是一个文件夹。请指定文件名，如 {path}/shuyu.sqlite。',
    en: 'The database path {path} is a folder. Name a file, such as {path}/shuyu.sqlite.',
  },
  'database-read-only': {
    zh: '数据库 {path} 或其文件夹不可写。请检查权限，或把数据库移到可写的文件夹。',
    en: 'The database {path} or its folder cannot be written to. Check the permissions, or move it to a folder that can be written to.',
  },
  'database-damaged': {
    zh: '数据库 {path} 已损坏或不是数据库。文件未改动。请恢复备份，或把它移走后重新启动以新建数据库。',
    en: 'The database {path} is damaged or is no database. It was left as it is. Restore a backup, or move it away and start again to make a new one.',
  },
  'database-foreign': {
    zh: '{path} 是其他程序的数据库，未作改动。请选择另一个文件。',
    en: '{path} is the database of another program and was left as it is. Choose another file.',
  },
  'database-newer': {
    zh: '数据库 {path} 由较新版本的 Shuyu 创建（版本 {version}，本程序支持到 {latest}），未作改动。请更新 Shuyu。',
    en: 'The database {path} was made by a newer Shuyu (version {version}; this one knows {latest}) and was left as it is. Update Shuyu.',
  },
  'database-locked': {
    zh: '数据库 {path} 正被另一个程序写入。请等它完成后再试。',
    en: 'The database {path} is being written to by another program. Wait until it has finished, then try again.',
  },
  'database-full': {
    zh: '磁盘已满，无法写入数据库 {path}。没有任何改动。请腾出空间后再试。',
    en: 'The disk is full and the database {path} could not be written. Nothing was changed. Free some space and try again.',
  },
  'database-unreadable': {
    zh: '无法打开数据库 {path}（{reason}）。',
    en: 'The database {path} could not be opened ({reason}).',
  },
  'database-stopped': {
    zh: '数据库进程意外停止，已重新启动。请再试一次。',
    en: 'The database process stopped unexpectedly and was started again. Try once more.',
  },
  'database-gone': {
    zh: '数据库进程反复停止，不再重新启动。请重新启动 Shuyu；若仍不行，请把 {path} 移走后再启动。',
    en: 'The database process stopped again and again and is not started any more. Start Shuyu again; if that does not help, move {path} away first.',
  },
  'collection-not-found': {
    zh: '没有名为“{name}”的术语库。现有：{names}。',
    en: 'There is no collection named “{name}”. There are: {names}.',
  },
  'collection-read-only': {
    zh: '术语库“{name}”为只读。请选择另一个术语库。',
    en: 'The collection “{name}” is read-only. Choose another.',
  },
  'concept-not-found': {
    zh: '该概念已不在术语库中。',
    en: 'The concept is no longer in the termbase.',
  },
  // Encoding and XML
  'encoding-not-as-declared': {
    zh: '文件声明的编码是 {declared}，实际按 {encoding} 读取。请抽查带重音的字母和汉字。',
    en: 'The file declares {declared} but was read as {encoding}. Spot-check accented letters and Chinese characters.',
  },
  'encoding-replaced': {
    zh: '有 {count} 处字节不合 {encoding} 编码，已换成 \uFFFD。请在原文件中更正。',
    en: 'At {count} places the bytes are not valid {encoding}; each was replaced by \uFFFD. Correct them in the original file.',
  },
  'xml-empty': {
    zh: '文件是空的，没有任何内容可读。',
    en: 'The file is empty: there is nothing to read.',
  },
  'xml-not-well-formed': {
    zh: '文件不是格式正确的 XML（{reason}）。没有导入任何内容。请在所示位置更正后重试。',
    en: 'The file is not well-formed XML ({reason}). Nothing was imported. Correct it at the place shown and try again.',
  },
  'xml-entities-declared': {
    zh: '文件在 DOCTYPE 中声明了实体。为安全起见不予读取。请让提供者导出不带实体声明的文件。',
    en: 'The file declares entities in its DOCTYPE. For safety it is not read. Ask for an export without entity declarations.',
  },
  'xml-too-deep': {
    zh: '元素嵌套超过 {limit} 层，文件不予读取。',
    en: 'Elements are nested more than {limit} deep; the file is not read.',
  },
  'xml-too-many-attributes': {
    zh: '一个元素的属性超过 {limit} 个，文件不予读取。',
    en: 'An element has more than {limit} attributes; the file is not read.',
  },
  'xml-too-long': {
    zh: '文件中有一段内容超过 {limit} 个字符，不予读取。',
    en: 'A piece of the file is longer than {limit} characters; the file is not read.',
  },
  'xml-entity-undefined': {
    zh: '实体或字符引用没有定义，已按原样保留为文字。',
    en: 'An entity or character reference is not defined; it was kept as plain text.',
  },
  'xml-character-invalid': {
    zh: '有 {count} 个 XML 不允许的控制字符，已换成 \uFFFD。',
    en: '{count} control characters that XML does not allow were replaced by \uFFFD.',
  },
  // TBX
  'tbx-not-tbx': {
    zh: '根元素是 {root}，不是 TBX 文件。',
    en: 'The root element is {root}: this is not a TBX file.',
  },
  'tbx-wrong-namespace': {
    zh: '{element} 的命名空间是“{namespace}”，不是 TBX 的命名空间。内容已照常读取。',
    en: '{element} is in the namespace "{namespace}", which is not that of TBX. It was read all the same.',
  },
  'tbx-header-missing': {
    zh: '文件没有文件头。条目已照常读取。',
    en: 'The file has no header. Its entries were read all the same.',
  },
  'tbx-no-entries': {
    zh: '文件中没有任何条目。',
    en: 'The file holds no entries.',
  },
  'tbx-id-duplicate': {
    zh: '条目编号 {id} 已经用过。两个条目都已保留。',
    en: 'The entry id {id} was used before. Both entries were kept.',
  },
  'tbx-id-missing': {
    zh: '有 {count} 个条目没有编号（id）。已照常读取。',
    en: '{count} entries have no id. They were read all the same.',
  },
  'tbx-no-language': {
    zh: '条目没有语言部分。',
    en: 'The entry has no language section.',
  },
  'tbx-no-term': {
    zh: '语言部分（{language}）没有术语。',
    en: 'The language section ({language}) has no term.',
  },
  'tbx-term-empty': {
    zh: '术语是空的（{language}）。',
    en: 'The term is empty ({language}).',
  },
  'tbx-term-second': {
    zh: '一个术语部分里有两个术语，已分成两个术语部分。',
    en: 'A term section holds two terms; they were parted into two term sections.',
  },
  'tbx-language-missing': {
    zh: '语言部分没有语言代码，暂记为 und（未定）。请补上语言。',
    en: 'The language section has no language code; it was kept as und (undetermined). Set its language.',
  },
  'tbx-language-odd': {
    zh: '语言代码“{code}”不合 BCP 47，已按原样保留（{count} 处）。',
    en: 'The language code "{code}" is not BCP 47; it was kept as written ({count} times).',
  },
  'tbx-category-unknown': {
    zh: '数据类别 {category} 不属于 {dialect}，已原样保留（{count} 处）。',
    en: 'The data category {category} is not one of {dialect}; it was kept as it is ({count} times).',
  },
  'tbx-category-untyped': {
    zh: '{element} 没有写明类型，已原样保留（{count} 处）。',
    en: '{element} has no type; it was kept as it is ({count} times).',
  },
  'tbx-category-element': {
    zh: '数据类别 {category} 应写作 {expected}，文件中写作 {element}；已原样保留（{count} 处）。',
    en: 'The data category {category} should be a {expected}, not a {element}; it was kept as it is ({count} times).',
  },
  'tbx-category-level': {
    zh: '数据类别 {category} 不应出现在 {level} 这一级，已原样保留（{count} 处）。',
    en: 'The data category {category} does not belong at {level}; it was kept there ({count} times).',
  },
  'tbx-value-unlisted': {
    zh: '{category} 的值“{value}”不在规定的值之列，已原样保留（{count} 处）。',
    en: 'The value "{value}" of {category} is not on its list; it was kept as it is ({count} times).',
  },
  'tbx-date-odd': {
    zh: '日期“{value}”不是 年-月-日 的写法，已原样保留（{count} 处）。',
    en: 'The date "{value}" is not written year-month-day; it was kept as it is ({count} times).',
  },
  'tbx-misplaced': {
    zh: '{element} 不应出现在 {parent} 之中或此处；能保留的已保留。',
    en: '{element} does not belong here in {parent}; what could be kept was kept.',
  },
  'tbx-text-misplaced': {
    zh: '{parent} 中有游离的文字，已保留为注释。',
    en: 'There is stray text in {parent}; it was kept as a note.',
  },
  'tbx-more-problems': {
    zh: '还有 {count} 处同类问题没有逐一列出。',
    en: '{count} more problems of this kind are not listed one by one.',
  },
  // Tables
  'table-empty': {
    zh: '表格是空的，没有任何一行。请检查是否选对了文件。',
    en: 'The table is empty: there is no row in it. Check that it is the right file.',
  },
  'table-one-column': {
    zh: '文件不是表格：找不到分隔各列的逗号、分号或制表符。请另存为 CSV 或 XLSX 后重试。',
    en: 'This is no table: no comma, semicolon or tab that parts the columns was found. Save it as CSV or XLSX and try again.',
  },
  'table-no-term-column': {
    zh: '没有一列是术语。请至少把一列设为某种语言的术语。',
    en: 'No column holds terms. Set at least one column to be the terms of a language.',
  },
  'table-too-wide': {
    zh: '一行超过 {limit} 列，文件不予读取。请检查分隔符，或删去不用的列。',
    en: 'A row has more than {limit} columns; the file is not read. Check the separator, or delete columns that are not needed.',
  },
  'table-row-too-long': {
    zh: '一行超过 {limit} 个字符，文件不予读取。请检查所示位置之后的引号和换行。',
    en: 'A row is longer than {limit} characters; the file is not read. Check the quotation marks and line breaks after the place shown.',
  },
  'table-quote-unbalanced': {
    zh: '此处的引号没有收尾，已当作普通字符，其后各行照常读取。请补上引号。',
    en: 'The quotation mark here is never closed; it was read as a character like any other, and so were the rows after it. Close it.',
  },
  'table-quote-stray': {
    zh: '带引号的单元格里有没有成对的引号，已按原样保留（{count} 格）。',
    en: 'A quoted cell has quotation marks in it that are not doubled; they were kept as written ({count} cells).',
  },
  'table-row-short': {
    zh: '有 {count} 行不足 {expected} 列，缺的单元格按空白处理。',
    en: '{count} rows have fewer than {expected} columns; the cells that are missing were taken as empty.',
  },
  'table-row-long': {
    zh: '有 {count} 行超过 {expected} 列，多出的内容已保留为概念的注释。请检查分隔符和引号。',
    en: '{count} rows have more than {expected} columns; what is beyond was kept as notes of the concept. Check separators and quotation marks.',
  },
  'table-row-no-term': {
    zh: '有 {count} 行没有术语，其他内容已保留。',
    en: '{count} rows have no term; what else they hold was kept.',
  },
  'table-values-uneven': {
    zh: '{category} 有 {count} 格的值与术语个数不符，已整格记在第一个术语下。',
    en: 'In {count} cells of {category} there are not as many values as terms; the whole cell was put to the first term.',
  },
  'table-concept-too-large': {
    zh: '编号 {id} 相同的行超过 {limit} 行，已从此处另起一个概念。请检查编号列。',
    en: 'More than {limit} rows in a row have the id {id}; a new concept begins here. Check the column of ids.',
  },
  'xlsx-not-workbook': {
    zh: '文件是压缩包，但不是 Excel 工作簿（.xlsx）。请在 Excel 中另存为 .xlsx 后重试。',
    en: 'The file is an archive but no Excel workbook (.xlsx). Save it as .xlsx in Excel and try again.',
  },
  'xlsx-old-format': {
    zh: '文件是旧格式的 Excel 文件（.xls）或加了密码。请在 Excel 中去掉密码，另存为 .xlsx 后重试。',
    en: 'The file is an old Excel file (.xls) or protected by a password. In Excel remove the password, save it as .xlsx and try again.',
  },
  'xlsx-too-large': {
    zh: '工作簿解开后太大（{part}），为安全起见不予读取。请分成几个文件，或另存为 CSV。',
    en: 'Unpacked, the workbook is too large ({part}); for safety it is not read. Divide it into several files, or save it as CSV.',
  },
  'xlsx-damaged': {
    zh: '工作簿已损坏（{part}：{reason}）。请在 Excel 中打开、修复并另存后重试。',
    en: 'The workbook is damaged ({part}: {reason}). Open it in Excel, have it repaired, save it and try again.',
  },
  'xlsx-other-sheets': {
    zh: '只读取了工作表“{sheet}”。未读取的：{others}。如需导入，请把它们另存为单独的文件。',
    en: 'Only the sheet “{sheet}” was read. Not read: {others}. To import these, save each as a file of its own.',
  },
  'xlsx-merged-cells': {
    zh: '有 {count} 处合并单元格，内容只记在左上角一格。',
    en: '{count} groups of cells are merged; their text counts for the top left cell only.',
  },
  'xlsx-error-value': {
    zh: '有 {count} 格是 Excel 的错误值（如 {value}），按空白处理。',
    en: '{count} cells hold an error of Excel (such as {value}) and were taken as empty.',
  },
  'xlsx-too-many-rows': {
    zh: '条目超过 Excel 的上限 {limit} 行。请导出为 CSV，或分术语库导出。',
    en: 'There are more entries than the {limit} rows that Excel allows. Export as CSV, or one collection at a time.',
  },
  'request-malformed': {
    zh: '程序内部请求的格式不对，未作处理。请重新启动 Shuyu；如果再次出现，请报告。',
    en: 'A request inside the program was malformed and was not handled. Start Shuyu again; if it happens again, report it.',
  },
  'work-in-progress': {
    zh: '另一项导入或导出正在进行。请等它完成或先取消。',
    en: 'Another import or export is going on. Wait until it has finished, or cancel it first.',
  },
  'format-not-written': {
    zh: '不能导出为“{format}”。可用的格式：{formats}。',
    en: 'There is no export as “{format}”. There are: {formats}.',
  },
  cancelled: {
    zh: '已取消，没有任何改动。',
    en: 'Cancelled. Nothing was changed.',
  },
  unexpected: {
    zh: '发生意外错误：{reason}。没有任何改动。',
    en: 'Something unexpected went wrong: {reason}. Nothing was changed.',
  },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof SENTENCES;
export type Parameters = Readonly<Record<string, string | number>>;

/** Where in a file: line and column count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong that did not stop the work: what, where, and with which particulars. */
export interface Problem {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position | null;
}

/** The sentence of a code in one language. */
export function sentence(code: ErrorCode, parameters: Parameters, language: Language): string {
  return SENTENCES[code][language].replace(/\{(\w+)\}/gu, (whole, name: string) => String(parameters[name] ?? whole));
}

/** An error that a person is told about. The message is the English sentence; the window translates by code. */
export class ShuyuError extends Error {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position | null;

  constructor(code: ErrorCode, parameters: Parameters = {}, position: Position | null = null) {
    super(sentence(code, parameters, 'en'));
    this.name = 'ShuyuError';
    this.code = code;
    this.parameters = parameters;
    this.position = position;
  }
}

/** Any thrown value as a ShuyuError; what is not one becomes `unexpected` with its message as the reason. */
export function asShuyuError(error: unknown): ShuyuError {
  if (error instanceof ShuyuError) return error;
  return new ShuyuError('unexpected', { reason: error instanceof Error ? error.message : String(error) });
}

/** The sentence of a code in both languages. */
export function bothSentences(code: ErrorCode, parameters: Parameters): Sentence {
  return { zh: sentence(code, parameters, 'zh'), en: sentence(code, parameters, 'en') };
}

/** An error as it crosses between processes: the sentence is made where it is shown, in the person's language. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position | null;
}

/** Any thrown value in the form that crosses between processes. */
export function errorData(error: unknown): ErrorData {
  const { code, parameters, position } = asShuyuError(error);
  return { code, parameters, position };
}

/** The error that has crossed, to be thrown on this side. */
export function errorFrom({ code, parameters, position }: ErrorData): ShuyuError {
  return new ShuyuError(code, parameters, position);
}
