# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'nouveau.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from dossier_pro.gui.kit.basics import (Choice, Elided)
from dossier_pro.gui.kit.fields import TextLine

class Ui_NouveauForm(object):
    def setupUi(self, NouveauForm):
        if not NouveauForm.objectName():
            NouveauForm.setObjectName(u"NouveauForm")
        self.layout_1 = QVBoxLayout(NouveauForm)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(36, 30, 36, 28)
        self.titre_page = QLabel(NouveauForm)
        self.titre_page.setObjectName(u"titre_page")
        self.titre_page.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.titre_page)

        self.sous_titre = QLabel(NouveauForm)
        self.sous_titre.setObjectName(u"sous_titre")
        self.sous_titre.setWordWrap(True)
        self.sous_titre.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.sous_titre)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.nom_titre = QLabel(NouveauForm)
        self.nom_titre.setObjectName(u"nom_titre")
        self.nom_titre.setProperty(u"role", u"field")

        self.layout_3.addWidget(self.nom_titre)

        self.titre = Choice(NouveauForm)
        self.titre.setObjectName(u"titre")

        self.layout_3.addWidget(self.titre)

        self.note_titre = QLabel(NouveauForm)
        self.note_titre.setObjectName(u"note_titre")
        self.note_titre.setWordWrap(True)
        self.note_titre.setProperty(u"role", u"note")

        self.layout_3.addWidget(self.note_titre)

        self.titre_absent = QPushButton(NouveauForm)
        self.titre_absent.setObjectName(u"titre_absent")
        self.titre_absent.setProperty(u"role", u"link")

        self.layout_3.addWidget(self.titre_absent, 0, Qt.AlignmentFlag.AlignLeft)


        self.layout_1.addLayout(self.layout_3)

        self.spacer_4 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_4)

        self.nom_modalite = QLabel(NouveauForm)
        self.nom_modalite.setObjectName(u"nom_modalite")
        self.nom_modalite.setProperty(u"role", u"field")

        self.layout_1.addWidget(self.nom_modalite)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.groupe_modalite = QWidget(NouveauForm)
        self.groupe_modalite.setObjectName(u"groupe_modalite")
        self.layout_6 = QHBoxLayout(self.groupe_modalite)
        self.layout_6.setSpacing(24)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.formation = QRadioButton(self.groupe_modalite)
        self.formation.setObjectName(u"formation")

        self.layout_6.addWidget(self.formation)

        self.vae = QRadioButton(self.groupe_modalite)
        self.vae.setObjectName(u"vae")

        self.layout_6.addWidget(self.vae)

        self.spacer_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_7)


        self.layout_5.addWidget(self.groupe_modalite)


        self.layout_1.addLayout(self.layout_5)

        self.spacer_8 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_8)

        self.nom_objet = QLabel(NouveauForm)
        self.nom_objet.setObjectName(u"nom_objet")
        self.nom_objet.setProperty(u"role", u"field")

        self.layout_1.addWidget(self.nom_objet)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.groupe_objet = QWidget(NouveauForm)
        self.groupe_objet.setObjectName(u"groupe_objet")
        self.layout_10 = QHBoxLayout(self.groupe_objet)
        self.layout_10.setSpacing(24)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.objet_titre = QRadioButton(self.groupe_objet)
        self.objet_titre.setObjectName(u"objet_titre")

        self.layout_10.addWidget(self.objet_titre)

        self.objet_ccp = QRadioButton(self.groupe_objet)
        self.objet_ccp.setObjectName(u"objet_ccp")

        self.layout_10.addWidget(self.objet_ccp)

        self.objet_ccs = QRadioButton(self.groupe_objet)
        self.objet_ccs.setObjectName(u"objet_ccs")

        self.layout_10.addWidget(self.objet_ccs)

        self.spacer_11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.spacer_11)


        self.layout_9.addWidget(self.groupe_objet)


        self.layout_1.addLayout(self.layout_9)

        self.numeros = QWidget(NouveauForm)
        self.numeros.setObjectName(u"numeros")
        self.liste_numeros = QVBoxLayout(self.numeros)
        self.liste_numeros.setSpacing(2)
        self.liste_numeros.setObjectName(u"liste_numeros")
        self.liste_numeros.setContentsMargins(26, 0, 0, 0)

        self.layout_1.addWidget(self.numeros)

        self.spacer_13 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_13)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.nom_prenom = QLabel(NouveauForm)
        self.nom_prenom.setObjectName(u"nom_prenom")
        self.nom_prenom.setProperty(u"role", u"field")

        self.layout_15.addWidget(self.nom_prenom)

        self.prenom = TextLine(NouveauForm)
        self.prenom.setObjectName(u"prenom")

        self.layout_15.addWidget(self.prenom)


        self.layout_14.addLayout(self.layout_15)

        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(4)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.nom_nom = QLabel(NouveauForm)
        self.nom_nom.setObjectName(u"nom_nom")
        self.nom_nom.setProperty(u"role", u"field")

        self.layout_16.addWidget(self.nom_nom)

        self.nom = TextLine(NouveauForm)
        self.nom.setObjectName(u"nom")

        self.layout_16.addWidget(self.nom)


        self.layout_14.addLayout(self.layout_16)

        self.layout_14.setStretch(0, 1)
        self.layout_14.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_14)

        self.spacer_17 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_17)

        self.nom_emplacement = QLabel(NouveauForm)
        self.nom_emplacement.setObjectName(u"nom_emplacement")
        self.nom_emplacement.setProperty(u"role", u"field")

        self.layout_1.addWidget(self.nom_emplacement)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(12)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.emplacement = Elided(NouveauForm)
        self.emplacement.setObjectName(u"emplacement")
        self.emplacement.setProperty(u"role", u"muted")

        self.layout_18.addWidget(self.emplacement)

        self.changer = QPushButton(NouveauForm)
        self.changer.setObjectName(u"changer")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.changer.sizePolicy().hasHeightForWidth())
        self.changer.setSizePolicy(sizePolicy)

        self.layout_18.addWidget(self.changer)

        self.layout_18.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_18)

        self.spacer_19 = QSpacerItem(8, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_19)

        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.retour = QPushButton(NouveauForm)
        self.retour.setObjectName(u"retour")
        sizePolicy.setHeightForWidth(self.retour.sizePolicy().hasHeightForWidth())
        self.retour.setSizePolicy(sizePolicy)
        self.retour.setProperty(u"role", u"quiet")

        self.layout_20.addWidget(self.retour)

        self.spacer_21 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.spacer_21)

        self.creer = QPushButton(NouveauForm)
        self.creer.setObjectName(u"creer")
        sizePolicy.setHeightForWidth(self.creer.sizePolicy().hasHeightForWidth())
        self.creer.setSizePolicy(sizePolicy)
        self.creer.setProperty(u"role", u"primary")

        self.layout_20.addWidget(self.creer)


        self.layout_1.addLayout(self.layout_20)

#if QT_CONFIG(shortcut)
        self.nom_titre.setBuddy(self.titre)
        self.nom_prenom.setBuddy(self.prenom)
        self.nom_nom.setBuddy(self.nom)
        self.nom_emplacement.setBuddy(self.changer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NouveauForm)

        QMetaObject.connectSlotsByName(NouveauForm)
    # setupUi

    def retranslateUi(self, NouveauForm):
        self.titre_page.setText(QCoreApplication.translate("NouveauForm", u"Nouveau dossier", None))
        self.sous_titre.setText(QCoreApplication.translate("NouveauForm", u"Trois questions, et le dossier existe. Tout se change ensuite dans \u00ab Parcours \u00bb.", None))
        self.nom_titre.setText(QCoreApplication.translate("NouveauForm", u"1. Quel titre pr\u00e9parez-vous ?", None))
        self.note_titre.setText(QCoreApplication.translate("NouveauForm", u"Le r\u00e9f\u00e9rentiel est copi\u00e9 dans le dossier : il reste le m\u00eame si une autre version para\u00eet.", None))
#if QT_CONFIG(tooltip)
        self.titre_absent.setToolTip(QCoreApplication.translate("NouveauForm", u"Importer le REAC de votre titre", None))
#endif // QT_CONFIG(tooltip)
        self.titre_absent.setText(QCoreApplication.translate("NouveauForm", u"Mon titre n\u2019est pas dans la liste", None))
        self.nom_modalite.setText(QCoreApplication.translate("NouveauForm", u"2. Par quel chemin ?", None))
        self.formation.setText(QCoreApplication.translate("NouveauForm", u"Parcours de formation", None))
        self.vae.setText(QCoreApplication.translate("NouveauForm", u"Validation des acquis de l\u2019exp\u00e9rience (VAE)", None))
        self.nom_objet.setText(QCoreApplication.translate("NouveauForm", u"3. Que pr\u00e9sentez-vous \u00e0 cette session ?", None))
        self.objet_titre.setText(QCoreApplication.translate("NouveauForm", u"Le titre entier", None))
        self.objet_ccp.setText(QCoreApplication.translate("NouveauForm", u"Un ou plusieurs CCP", None))
        self.objet_ccs.setText(QCoreApplication.translate("NouveauForm", u"Un CCS", None))
        self.nom_prenom.setText(QCoreApplication.translate("NouveauForm", u"Pr\u00e9nom", None))
        self.nom_nom.setText(QCoreApplication.translate("NouveauForm", u"Nom de naissance", None))
        self.nom_emplacement.setText(QCoreApplication.translate("NouveauForm", u"Le fichier", None))
        self.changer.setText(QCoreApplication.translate("NouveauForm", u"Changer\u2026", None))
        self.retour.setText(QCoreApplication.translate("NouveauForm", u"Retour", None))
        self.creer.setText(QCoreApplication.translate("NouveauForm", u"Cr\u00e9er le dossier", None))
        pass
    # retranslateUi

