"""Clipboards as programs write them: the page, the plain text beside it, and what becomes of it in our subset.

Every word is ours; the markup around it is what each program puts there (LibreOffice's was written by LibreOffice).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PressePapiers:
    """One clipboard."""

    nom: str
    html: str | None
    texte: str | None
    voulu: str
    images: int = 0


_WORD_TETE = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;}
p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;}
span.Fort {font-weight:bold;} p.Cache {display:none;mso-hide:all;}
@list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7;} --></style></head>
<body lang=FR style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->"""
_WORD_PIED = "<!--EndFragment--></body></html>"
_IGNORE = (
    "<![if !supportLists]><span style='font-family:{police};mso-bidi-font-family:{police}'>"
    "<span style='mso-list:Ignore'>{marque}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; "
    "</span></span></span><![endif]>"
)


def _word_item(mots: str, marque: str, place: str = "Middle", niveau: int = 1, police: str = "Symbol") -> str:
    return (
        f"<p class=MsoListParagraphCxSp{place} style='margin-left:36pt;text-indent:-18.0pt;mso-list:l0 level{niveau}\n"
        f"lfo1'>{_IGNORE.format(police=police, marque=marque)}{mots}<o:p></o:p></p>\n"
    )


WORD = PressePapiers(
    "Word : gras, liste à puces, numéros, texte masqué, révision, commentaire",
    _WORD_TETE
    + "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Le devis<o:p></o:p></b></p>\n"
    + "<p class=MsoNormal>J’ai <i style='mso-bidi-font-style:normal'>appelé</i> le\nclient&nbsp;: "
    + '<del cite="mailto:X" datetime="2026-03-01T10:00">hier</del><ins>lundi</ins>'
    + "<span style='display:none;mso-hide:all'>caché</span><span class=MsoCommentReference><span style='font-size:8pt'>"
    + '<![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[XX1]</a><![endif]>'
    + "<span style='mso-special-character:comment'>&nbsp;</span></span></span>.<o:p></o:p></p>\n"
    + "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n<p class=Cache>Rien de cela</p>\n"
    + _word_item("je note le <span class=Fort>prix</span>&nbsp;;", "·", "First")
    + _word_item("je relis", "o", niveau=2, police='"Courier New"')
    + _word_item("j’envoie.", "·", "Last")
    + "<p class=MsoNormal>Ensuite\n:</p>\n"
    + _word_item("un", "1.", "First", police="Calibri")
    + _word_item("a dans un", "a.", niveau=2, police="Calibri")
    + _word_item("deux", "2.", "Last", police="Calibri")
    + "<div style='mso-element:comment-list'><p class=MsoCommentText>Un commentaire</p></div>"
    + _WORD_PIED,
    "Le devis\r\nJ’ai appelé le client : lundi.\r\n\r\n·\tje note le prix ;\r\no\tje relis\r\n",
    "**Le devis**\n\nJ’ai *appelé* le client\u00a0: lundi.\n\n- je note le **prix**\u00a0;\n- je relis\n- j’envoie.\n\n"
    "Ensuite :\n\n1. un\n- a dans un\n2. deux",
)
WORD_TABLEAU = PressePapiers(
    "Word : un tableau, une cellule fusionnée, une image, un saut de ligne",
    _WORD_TETE
    + "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'>"
    + "<td width=201 valign=top><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>"
    + "<td width=201><p class=MsoNormal><b>Janvier<o:p></o:p></b></p></td>"
    + "<td width=201><p class=MsoNormal><b>Février</b></p></td></tr>"
    + "<tr><td rowspan=2><p class=MsoNormal>Ventes</p></td><td><p class=MsoNormal>12</p></td>"
    + "<td><p class=MsoNormal>15</p><p class=MsoNormal>(prévu)</p></td></tr>"
    + "<tr><td><p class=MsoNormal>3</p></td><td><p class=MsoNormal>4</p></td></tr></table>\n"
    + "<p class=MsoNormal>Première ligne<br>\nseconde ligne<span style='mso-tab-count:1'>      </span>fin</p>"
    + '<p class=MsoNormal><!--[if gte vml 1]><v:shape id=x><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]-->'
    + '<![if !vml]><img width=300 height=200 src="file:///C:/x.png" v:shapes=x><![endif]></p>'
    + _WORD_PIED,
    None,
    "\t**Janvier**\t**Février**\nVentes\t12\t15 (prévu)\n\t3\t4\n\nPremière ligne\nseconde ligne\tfin",
    1,
)
WORD_TITRES = PressePapiers(
    "Word : titres numérotés",
    _WORD_TETE
    + "<h1 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.1.<span "
    + "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Contexte</h1>"
    + "<p class=MsoNormal>Une phrase.</p>"
    + _WORD_PIED,
    None,
    "**1.1. Contexte**\n\nUne phrase.",
)
WORD_PAR_CHROME = PressePapiers(
    "Word passé par un navigateur : conditions en commentaires",
    "<meta charset='utf-8'><p class=\"MsoListParagraph\" style='text-indent:-18pt;mso-list:l0 level1 lfo1'>"
    '<!--[if !supportLists]--><span style="font-family: Symbol;"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; '
    "</span></span></span><!--[endif]-->un <b>mot</b></p>",
    None,
    "- un **mot**",
)
GOOGLE_DOCS = PressePapiers(
    "Google Docs : le b qui n’est pas gras, des listes imbriquées",
    '<meta charset=\'utf-8\'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b">'
    '<h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;">Le stock</span></h2>'
    '<p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-weight:700;font-style:normal;'
    'white-space:pre;white-space:pre-wrap;">J’ai compté</span><span style="font-weight:400;font-style:normal;'
    'white-space:pre-wrap;"> les </span><span style="font-weight:400;font-style:italic;">cartons</span>'
    '<span style="font-weight:400">.<br /><br /></span></p>'
    '<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" '
    'role="presentation"><span style="font-weight:400;">un</span></p></li><ul><li dir="ltr" aria-level="2"><p>'
    '<span style="font-weight:700">dedans</span></p></li></ul></ul><ol><li><p><span>premier</span></p></li>'
    "<li><p><span>second</span></p></li></ol><br></b>",
    "Le stock\nJ’ai compté les cartons.\n",
    "**Le stock**\n\n**J’ai compté** les *cartons*.\n\n- un\n- **dedans**\n1. premier\n2. second",
)
LIBREOFFICE = PressePapiers(
    "LibreOffice Writer",
    """<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title>Un titre</title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		p { line-height: 115%; margin-bottom: 0.1in; background: transparent }
	</style>
</head>
<body lang="en-US" link="#000080" vlink="#800000" dir="ltr"><p>Le
<b>devis</b> et le <i>prix</i></p>
<ul>
	<li><p style="margin-bottom: 0in">un</p>
	<li><p style="margin-bottom: 0in">deux</p>
	<ul>
		<li><p>deux bis</p>
	</ul>
</ul>
<ol start="3">
	<li><p style="margin-bottom: 0in">trois</p>
	<li><p>quatre</p>
</ol>
<table width="129" cellpadding="2" cellspacing="0">
	<col width="58"/>

	<col width="63"/>

	<tr>
		<td width="58" style="border: none; padding: 0in"></td>
		<td width="63" style="border: none; padding: 0in"><p>Janvier</p>
		</td>
	</tr>
	<tr>
		<td width="58" style="border: none; padding: 0in"><p>Ventes</p>
		</td>
		<td width="63" style="border: none; padding: 0in"><p>12</p>
		</td>
	</tr>
</table>
<p><br/>
<br/>

</p>
</body>
</html>""",
    None,
    "Le **devis** et le *prix*\n\n- un\n- deux\n- deux bis\n3. trois\n4. quatre\n\n\tJanvier\nVentes\t12",
)
CALC = PressePapiers(
    "LibreOffice Calc",
    """<!DOCTYPE html>

<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"DejaVu Sans"; font-size:x-small }
		comment { display:none;  }
	</style>
</head>
<body>
<table cellspacing="0" border="0">
	<colgroup width="57"></colgroup>
	<colgroup span="2" width="58"></colgroup>
	<tr>
		<td height="17" align="left"><br></td>
		<td align="left"><b>Janvier</b></td>
		<td align="left">Février</td>
	</tr>
	<tr>
		<td height="17" align="left">Ventes</td>
		<td align="right" sdval="12" sdnum="1033;">12<comment>Note de cellule</comment></td>
		<td align="right" sdval="15" sdnum="1033;">15</td>
	</tr>
</table>
<!-- ************************************************************************** -->
</body>
</html>""",
    "\tJanvier\tFévrier\nVentes\t12\t15\n",
    "\t**Janvier**\tFévrier\nVentes\t12\t15",
)
EXCEL = PressePapiers(
    "Excel",
    """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,";} td {padding-top:1px; font-weight:400; font-style:normal;}
.xl65 {font-weight:700; text-align:center;} .xl66 {mso-number-format:"0%";} --></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=240 style='border-collapse: collapse;width:180pt'>
<!--StartFragment--> <col width=80 span=3 style='width:60pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=80 style='height:15.0pt;width:60pt'></td>
  <td class=xl65 width=80 style='width:60pt'>Janvier</td>
  <td class=xl65 width=80 style='width:60pt'>Février</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Ventes</td>
  <td align=right>12</td>
  <td class=xl66 align=right>50%</td>
 </tr>
<!--EndFragment-->
</table></body></html>""",
    "\tJanvier\tFévrier\r\nVentes\t12\t50%\r\n",
    "\t**Janvier**\t**Février**\nVentes\t12\t50%",
)
EXCEL_ETROIT = PressePapiers(
    "Excel : une colonne trop étroite",
    "<html><body><table><tr><td>Total</td><td>#####</td></tr></table></body></html>",
    "Total\t12 345,00\r\n",
    "Total\t12 345,00",
)
EXCEL_SANS_PAGE = PressePapiers(
    "Excel sans page : première case vide",
    None,
    "\tJanvier\tFévrier\r\nVentes\t\t15\r\n",
    "\tJanvier\tFévrier\nVentes\t\t15",
)
OUTLOOK = PressePapiers(
    "Outlook : un message mis en page par un tableau",
    "<html><body lang=FR><div class=WordSection1><table border=0 role=presentation><tr><td><p class=MsoNormal>Bonjour,"
    "<o:p></o:p></p></td></tr><tr><td><ul type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>le "
    "<b>rendez-vous</b> est pris</li><li class=MsoNormal style='mso-list:l0 level1 lfo1'>voir "
    '<a href="https://example.org/plan">le plan</a></li></ul></td></tr></table><p class=MsoNormal>'
    '<a href="mailto:paul@example.org">paul@example.org</a></p></div></body></html>',
    None,
    "Bonjour,\n\n- le **rendez-vous** est pris\n- voir le plan (https://example.org/plan)\n\npaul@example.org",
)
GMAIL = PressePapiers(
    "Gmail",
    '<div dir="ltr"><div>Bonjour <b>Paul</b>,</div><div><br></div><div>Voici la liste&nbsp;:</div><div><ul>'
    '<li>un</li><li>deux <img alt="😊" src="https://mail.example/e.png" width="18"></li></ul></div>'
    '<img src="cid:1" width="400"><div class="gmail_signature" style="display:none">x</div></div>',
    "Bonjour Paul,\n\nVoici la liste :\n",
    "Bonjour **Paul**,\n\nVoici la liste\u00a0:\n\n- un\n- deux 😊",
    1,
)
CHAT_PAGE = PressePapiers(
    "Une réponse de chat, copiée dans la page",
    '<meta charset="utf-8"><h3 data-start="0">Préparer la vente</h3><p data-start="4">Voici <strong>deux</strong> '
    "étapes&nbsp;:</p>\n<ol>\n<li>\n<p><strong>Accueillir</strong> le client</p>\n</li>\n<li>\n<p>Écouter</p>\n"
    "<ul>\n<li>poser des <em>questions</em></li>\n</ul>\n</li>\n<li><p>Conclure</p></li></ol>\n<hr>\n"
    "<table><thead><tr><th>Étape</th><th>Durée</th></tr></thead><tbody><tr><td>Accueil</td><td>5 min</td></tr></tbody>"
    "</table><script>alert(1)</script><style>p{color:red}</style>",
    None,
    "**Préparer la vente**\n\nVoici **deux** étapes\u00a0:\n\n1. **Accueillir** le client\n2. Écouter\n"
    "- poser des *questions*\n3. Conclure\n\n**Étape**\t**Durée**\nAccueil\t5 min",
)
CHAT_TEXTE = PressePapiers(
    "Une réponse de chat, par son bouton Copier",
    None,
    "## Préparer la vente\n\nVoici **deux** étapes :\n\n1. **Accueillir** le client\n2. Écouter\n   - poser des "
    "*questions*\n3. Conclure\n\n---\n\n| Étape | Durée |\n|-------|-------|\n| Accueil | 5 min |\n\n* un\n* deux\n"
    "+ 3 % de ventes, 2 * 3 * 4, snake_case, 5*3*2 et ** seul\n- [x] fait\nvoir [le plan](https://example.org/plan)",
    "**Préparer la vente**\n\nVoici **deux** étapes :\n\n1. **Accueillir** le client\n2. Écouter\n- poser des "
    "*questions*\n3. Conclure\n\nÉtape\tDurée\nAccueil\t5 min\n\n- un\n- deux\n\n"
    "+ 3 % de ventes, 2 \\* 3 \\* 4, snake_case, 5\\*3\\*2 et \\*\\* seul\n\n- ☑ fait\n\n"
    "voir le plan (https://example.org/plan)",
)
TEAMS = PressePapiers(
    "Teams : du Markdown dans une page sans style",
    '<div style="font-size:14px"><div>**Important** : appeler le client</div><div>- le lundi</div><div>- le mardi</div>'
    "</div>",
    None,
    "**Important** : appeler le client\n\n- le lundi\n- le mardi",
)
CHROME = PressePapiers(
    "Chrome : une page, un lien, une espace ajoutée, un menu",
    '<meta charset=\'utf-8\'><ul style="list-style-type: none;"><li><a href="https://example.org/">Accueil</a></li></ul>'
    '<p style="color: rgb(0, 0, 0); font-weight: 400;">La <strong>loi</strong><span>&nbsp;</span>dit que '
    '<a href="https://www.example.org/loi">example.org/loi</a> &lt;3&gt; &amp; plus</p><pre>a  b\nc</pre>',
    None,
    "Accueil (https://example.org/)\n\nLa **loi**\u00a0dit que example.org/loi <3> & plus\n\na  b\nc",
)
WINDOWS = PressePapiers(
    "L’en-tête de Windows devant la page, et ce qui n’est pas choisi autour",
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\n"
    "<html><body>\r\n<p>avant</p><ul><!--StartFragment--><li>le <b>choix</b></li><!--EndFragment--></ul>après"
    "</body></html>",
    None,
    "- le **choix**",
)
BLOC_NOTES = PressePapiers(
    "Bloc-notes : toutes sortes de puces, des sauts de Word",
    None,
    "Afpa\x0bLyon\r\n• un\r\n▪\tdeux\r\n– trois\r\n➢ quatre\r\n\uf0b7 cinq\r\no\tsix\r\n1)\tsept\r\n2)\thuit\r\n"
    "- Bonjour\x0cMerci\u2028à vous\x00\x07\r\n2025. Une année\r\n12. rue du Port\r\nporte\x1emonnaie\u00a0!",
    "Afpa\nLyon\n\n- un\n- deux\n- trois\n- quatre\n- cinq\n- six\n1. sept\n2. huit\n- Bonjour\n\nMerci\nà vous\n\n"
    "2025. Une année\n\n12\\. rue du Port\n\nporte-monnaie\u00a0!",
)
PDF = PressePapiers(
    "Un lecteur de PDF : des lignes coupées, collées telles quelles",
    None,
    "J’ai préparé le dossier du client avant le rendez-vous du matin, en\nvérifiant les pièces avec ma responsable, "
    "puis j’ai relu les compé-\ntences demandées.\n",
    "J’ai préparé le dossier du client avant le rendez-vous du matin, en\n\nvérifiant les pièces avec ma responsable, "
    "puis j’ai relu les compé-\n\ntences demandées.",
)
SANS_MOTS = PressePapiers(
    "Une page sans mots devant un texte", '<html><body><img src="x.png"></body></html>', "le texte", "le texte", 1
)

TOUS = [one for one in list(globals().values()) if isinstance(one, PressePapiers)]
