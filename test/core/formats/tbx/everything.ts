/** A file each of v3 and v2 with what the standards have and what tools write beside it. */

const V3 = 'urn:iso:std:iso:30042:ed-2';

/** Valid by both grammars of v3: header, all kinds of groups and inline markup, references, back matter. */
export const EVERYTHING_V3 = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Linguist" style="dca" xml:lang="zh-CN" xmlns="${V3}">
  <tbxHeader id="header">
    <fileDesc>
      <titleStmt xml:lang="en"><title>Peace &amp; security</title><note>A note</note></titleStmt>
      <sourceDesc><p type="origin">Written <hi type="bold">by hand</hi></p><p>Twice</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p>UTF-8</p></encodingDesc>
    <revisionDesc><change><p>First</p></change><change xml:lang="en"><p>Second</p></change></revisionDesc>
  </tbxHeader>
  <text id="text">
    <body id="body">
      <conceptEntry id="c1">
        <descripGrp id="g1">
          <descrip type="definition" id="d1">A <foreign xml:lang="fr">paix</foreign> <sc id="s1" isolated="no"/>kept<ec id="e1" startRef="s1"/><ph/></descrip>
          <admin type="source">A/RES/1</admin>
          <adminGrp><admin type="source">S/RES/2</admin><note>n</note></adminGrp>
          <transacGrp><transac type="transactionType">origination</transac><date>2020-02-29</date></transacGrp>
          <note>in a group</note>
        </descripGrp>
        <ref type="crossReference" target="c2">later</ref>
        <xref type="externalCrossReference" target="https://example.org/a?b=1&amp;c">web</xref>
        <transacGrp>
          <transac type="transactionType">modification</transac>
          <transacNote type="responsibility" target="p1">Li</transacNote>
          <date>2021-01-01</date>
        </transacGrp>
        <langSec xml:lang="zh">
          <note xml:lang="en">for <hi type="italics" target="t1">peace</hi></note>
          <termSec id="t1">
            <term id="t1t">和<hi type="bold">平</hi></term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNoteGrp><termNote type="register">neutralRegister</termNote><note>usual</note></termNoteGrp>
            <adminGrp><admin type="reading">hépíng</admin><adminNote type="readingNote">pinyin</adminNote></adminGrp>
            <descripGrp><descrip type="context">维持和平</descrip><admin type="source">S/1</admin></descripGrp>
          </termSec>
        </langSec>
        <langSec xml:lang="en-US"><termSec><term>peace</term></termSec></langSec>
      </conceptEntry>
      <conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>war</term></termSec></langSec></conceptEntry>
    </body>
    <back id="back">
      <refObjectSec type="respPerson">
        <refObject id="p1">
          <item type="fn">Li <hi>Wei</hi></item>
          <itemGrp><item type="email">li@example.org</item><note>at work</note></itemGrp>
          <itemSet type="address"><item>Street</item><itemGrp id="ig"><item>City</item></itemGrp></itemSet>
        </refObject>
      </refObjectSec>
    </back>
  </text>
</tbx>
`;

/** The same in style DCT, with a prefix of its own, and a category in its own namespace. */
export const TAGGED_V3 = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="${V3}" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader>
  <text><body><conceptEntry id="c1">
    <subjectField xmlns="http://www.tbxinfo.net/ns/min">law</subjectField>
    <descripGrp><basic:definition>D</basic:definition><basic:source>S</basic:source></descripGrp>
    <transacGrp><basic:transactionType>origination</basic:transactionType><date>2020-01-01</date></transacGrp>
    <langSec xml:lang="en"><termSec><term>a</term><m:partOfSpeech>noun</m:partOfSpeech><basic:customer>x</basic:customer></termSec></langSec>
  </conceptEntry></body></text>
</tbx>
`;

/** What no rule allows in v3: vendors' categories and elements, other words, odd ids and codes, both styles at once. */
export const VENDOR_V3 = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Vendor" xmlns="${V3}" xmlns:acme="urn:acme" acme:version="3" xml:space="preserve">
  <tbxHeader/>
  <text><body>
    <conceptEntry acme:state="7">
      <admin type="across_userdef_1">x</admin>
      <admin>no type</admin>
      <acme:box kind="b"><acme:in>deep</acme:in> tail</acme:box>
      <descripGrp><admin type="source">no descrip</admin></descripGrp>
      <langSec lang="zh_CN" weight="2">
        <termSec id="12" acme:x="y"><term acme:y="z"><b>bold</b> term</term><termNote type="usageStatus">preferred</termNote>
          <descrip type="reliability">attested</descrip><note>reliability: attested</note><ref target="12">self</ref>
          <partOfSpeech xmlns="http://www.tbxinfo.net/ns/min">noun</partOfSpeech></termSec>
      </langSec>
      <langSec><termSec><term/></termSec></langSec>
      <langSec xml:lang="en"><termSec><note>before</note><term>a</term></termSec><note>after a term</note></langSec>
      <note>after the sections</note>
      <langSec xml:lang="fr"><termSec><note>no term</note></termSec><termSec><term>b<acme:code/></term></termSec></langSec>
      <transacGrp><date>2020-01-01</date><transac type="transactionType">creation</transac></transacGrp>
    </conceptEntry>
  </body><back><acme:extra n="1">kept</acme:extra></back></text>
</tbx>
`;

/** v2 with its default constraint set: `ntig`, compounds, native codes. */
export const EVERYTHING_V2 = `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en">
  <text><body>
    <termEntry id="57">
      <descrip type="relatedConcept" target="58">war</descrip>
      <langSet xml:lang="zh_CN" lang="ZH">
        <ntig id="n1">
          <termGrp id="g1">
            <term id="t1">和平</term>
            <termNote type="partOfSpeech">名词</termNote>
            <termNoteGrp><termNote type="usageNote">u</termNote><admin type="source">s</admin></termNoteGrp>
            <termCompList type="syllabification"><termComp>和</termComp><termComp>平</termComp></termCompList>
          </termGrp>
          <note>a <bpt i="1" type="b">[b]</bpt>bold<ept i="1">[/b]</ept> <it pos="begin">x</it></note>
          <adminGrp><admin type="annotatedNote">a</admin><adminNote type="noteSource">b</adminNote></adminGrp>
        </ntig>
        <tig><term>安宁</term><admin type="Txt::Text Field">v</admin></tig>
      </langSet>
      <langSet xml:lang="C"><descrip type="definition">no term</descrip></langSet>
    </termEntry>
    <termEntry><langSet xml:lang="en"><tig><term>war</term></tig></langSet></termEntry>
  </body>
  <back><refObjectList type="respPerson"><refObject id="p1"><itemSet type="x"><item>y</item></itemSet></refObject></refObjectList></back></text>
</martif>
`;

/** Which writer gives which of these files back as it was, and what the file is. */
export const ROUND_TRIPS: readonly (readonly [format: string, kind: string, file: string])[] = [
  ['tbx-v3-full', 'v3', EVERYTHING_V3],
  ['tbx-v3-full', 'v3 in style DCT', TAGGED_V3],
  ['tbx-v3-full', 'v3 that keeps to no rule', VENDOR_V3],
  ['tbx-v2-full', 'v2', EVERYTHING_V2],
  ['tbx-linguist', 'v3', EVERYTHING_V3],
];
