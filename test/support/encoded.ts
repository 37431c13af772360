/** Texts in encodings that the runtime can read but not write. */

/** Bytes that `iconv` made, as hexadecimal. */
function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
}

export const SIMPLIFIED = '联合国大会第七十五届会议通过的决议重申会员国致力于维持国际和平与安全。';
export const GB18030 = hex(
  'c1aabacfb9fab4f3bbe1b5dac6dfcaaecee5bdecbbe1d2e9cda8b9fdb5c4bef6d2e9d6d8c9eabbe1d4b1b9fad6c2c1a6d3daceacb3d6b9fabccabacdc6bdd3ebb0b2c8aba1a3',
);
export const TRADITIONAL = '聯合國大會第七十五屆會議通過的決議重申會員國致力於維持國際和平與安全。';
export const BIG5 = hex(
  'c170a658b0eaa46ab77cb2c4a443a451a4ada9a1b77cc4b3b371b94caabaa84dc4b3adaba5d3b77cadfbb0eaad50a44fa9f3bafbabf9b0eabbdaa94da5adbb50a677a5fea143',
);
export const FRENCH = 'Résumé naïve café – “déjà vu” à l’Assemblée générale';
export const WINDOWS_1252 = hex(
  '52e973756de9206e61ef766520636166e92096209364e96ae02076759420e0206c92417373656d626ce9652067e96ee972616c65',
);
export const PORTUGUESE = 'Maçã, pêssego, limão e açaí não são iguais à laranja.';
export const LATIN_1 = hex(
  '4d61e7e32c2070ea737365676f2c206c696de36f20652061e761ed206ee36f2073e36f2069677561697320e0206c6172616e6a612e',
);

export function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (mark) units.unshift(0xfeff);
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** Tables so small that their bytes could be nearly anything. */
export const SMALL_SIMPLIFIED = 'Chinese,English\n银行,bank\n大会,General Assembly\n主权,sovereignty\n法律,law';
export const SMALL_GB18030 = hex(
  '4368696e6573652c456e676c6973680ad2f8d0d02c62616e6b0ab4f3bbe12c47656e6572616c20417373656d626c790ad6f7c8a82c736f7665726569676e74790ab7a8c2c92c6c6177',
);
export const SMALL_SIMPLIFIED_NAMED = '中文,英文,备注\n和平,peace,决议（草案）';
export const SMALL_GB18030_NAMED = hex('d6d0cec42cd3a2cec42cb1b8d7a20abacdc6bd2c70656163652cbef6d2e9a3a8b2ddb0b8a3a9');
